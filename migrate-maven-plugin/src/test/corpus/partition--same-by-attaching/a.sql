CREATE TABLE event (id int PRIMARY KEY, note text DEFAULT 'x', CONSTRAINT event_id_check CHECK (id >= 0)) PARTITION BY RANGE (id);
CREATE INDEX ON event (note);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM (0) TO (10);
