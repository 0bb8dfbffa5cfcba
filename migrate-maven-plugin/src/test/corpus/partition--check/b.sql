CREATE TABLE event (id int, note text, CONSTRAINT short CHECK (length(note) < 100), CONSTRAINT here CHECK (id < 10000)) PARTITION BY RANGE (id);
CREATE TABLE event_1 PARTITION OF event (CONSTRAINT own CHECK (id < 100)) FOR VALUES FROM (0) TO (10);
COMMENT ON CONSTRAINT short ON event_1 IS 'of a part';
