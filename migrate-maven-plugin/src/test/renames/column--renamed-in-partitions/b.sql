CREATE TABLE reading (day date NOT NULL, value int) PARTITION BY RANGE (day);
CREATE TABLE reading_1 PARTITION OF reading FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE reading_2 PARTITION OF reading DEFAULT;
CREATE INDEX ON reading (value);
CREATE TABLE base (amount int CHECK (amount > 0), b text);
CREATE TABLE child (c int) INHERITS (base);
