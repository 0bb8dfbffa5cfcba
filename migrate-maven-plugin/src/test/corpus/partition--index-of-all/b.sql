CREATE TABLE event (id int, note text) PARTITION BY RANGE (id);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM (0) TO (10) PARTITION BY LIST (note);
CREATE TABLE event_1_a PARTITION OF event_1 FOR VALUES IN ('a');
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM (10) TO (20);
CREATE INDEX ON event (note, lower(note)) WITH (fillfactor = 60);
CREATE UNIQUE INDEX ON event (id, note);
