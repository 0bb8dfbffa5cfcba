CREATE TYPE address AS (street text, town text, code int);
CREATE TABLE t (a address, n int);
CREATE VIEW v AS SELECT (a).code AS zip FROM t;
