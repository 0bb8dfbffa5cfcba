CREATE TABLE event (id int, note text) PARTITION BY LIST (note);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('z');
