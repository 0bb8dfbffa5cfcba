CREATE TABLE event (id int, note text) PARTITION BY RANGE (id);
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM (0) TO (10);
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM (10) TO (20);
CREATE INDEX was_there ON event_2 (note);
CREATE INDEX one_by_note ON event_1 (note);
CREATE INDEX by_note ON event (note);
CREATE TABLE event_3 (id int, note text);
CREATE INDEX three_by_note ON event_3 (note);
ALTER TABLE event ATTACH PARTITION event_3 FOR VALUES FROM (20) TO (30);
