CREATE TABLE reading (id int NOT NULL, note text) PARTITION BY LIST (note);
CREATE TABLE reading_a PARTITION OF reading FOR VALUES IN ('a');
CREATE TABLE reading_b PARTITION OF reading FOR VALUES IN ('b');
CREATE INDEX reading_id ON reading ((abs(id)));
ALTER INDEX reading_id ALTER COLUMN 1 SET STATISTICS 100;
ALTER INDEX reading_b_abs_idx ALTER COLUMN 1 SET STATISTICS 300;
