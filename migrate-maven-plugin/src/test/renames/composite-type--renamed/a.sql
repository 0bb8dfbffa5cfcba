CREATE TYPE place AS (street text, town text, zip int);
CREATE TABLE t (a place, n int);
CREATE VIEW v AS SELECT (a).zip FROM t;
