CREATE TABLE place (id int PRIMARY KEY);
CREATE TABLE event (id int PRIMARY KEY, note text DEFAULT 'q', CONSTRAINT positive CHECK (id > -1)) PARTITION BY RANGE (id);
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM (10) TO (20);
CREATE TABLE event_1 (id bigint NOT NULL, note text);
CREATE INDEX event_1_note_idx ON event_1 (note);
