CREATE TABLE event (id int, note varchar(100), kind text NOT NULL DEFAULT 'k') PARTITION BY RANGE (id);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM (0) TO (10);
CREATE TABLE event_2 PARTITION OF event (kind DEFAULT 'two') FOR VALUES FROM (10) TO (20);
COMMENT ON COLUMN event_1.kind IS 'what kind';
CREATE VIEW v AS SELECT id, note FROM event_1;
