CREATE TABLE reading (day date NOT NULL, val int) PARTITION BY RANGE (day);
CREATE TABLE reading_1 PARTITION OF reading FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE reading_2 PARTITION OF reading DEFAULT;
CREATE INDEX ON reading (val);
CREATE TABLE base (a int CHECK (a > 0), b text);
CREATE TABLE child (c int) INHERITS (base);
