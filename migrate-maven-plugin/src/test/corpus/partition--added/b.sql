CREATE TABLE event (id bigint NOT NULL, day date NOT NULL, note text DEFAULT 'x', PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE INDEX event_note_idx ON event (note);
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE event_2025 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
COMMENT ON TABLE event_rest IS 'all others';
COMMENT ON COLUMN event_rest.note IS 'of another';
COMMENT ON INDEX event_rest_note_idx IS 'made by itself';
