CREATE TABLE other (id int);
CREATE TABLE event (id int, note text) PARTITION BY RANGE (id);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM (0) TO (10);
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM (10) TO (20);
CREATE INDEX by_note ON ONLY event (note);
CREATE INDEX event_1_note_idx ON event_1 (note);
ALTER INDEX by_note ATTACH PARTITION event_1_note_idx;
