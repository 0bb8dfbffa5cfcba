CREATE TABLE event (id int, note text) PARTITION BY RANGE (id);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM (0) TO (10) PARTITION BY LIST (note);
CREATE TABLE event_1_a PARTITION OF event_1 FOR VALUES IN ('zz');
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM (10) TO (30);
CREATE INDEX event_note ON event (note, id);
CREATE  INDEX ON event (id, note);
