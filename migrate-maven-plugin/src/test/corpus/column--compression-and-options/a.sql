CREATE TABLE t (a text COMPRESSION pglz, c text, d int, e int);
ALTER TABLE t ALTER d SET (n_distinct = 5, n_distinct_inherited = -0.5), ALTER e SET (n_distinct = 1);
ALTER TABLE t ALTER d SET STATISTICS 10;
