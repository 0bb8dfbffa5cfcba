CREATE TABLE t (a text, c text COMPRESSION pglz, d int, e int);
ALTER TABLE t ALTER d SET (n_distinct = 6), ALTER c SET (n_distinct = 2);
ALTER TABLE t ALTER e SET STATISTICS 0;
