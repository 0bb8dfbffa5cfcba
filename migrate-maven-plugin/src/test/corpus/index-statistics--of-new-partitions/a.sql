CREATE TABLE reading (id int NOT NULL, note text) PARTITION BY LIST (note);
CREATE TABLE reading_a PARTITION OF reading FOR VALUES IN ('a');
