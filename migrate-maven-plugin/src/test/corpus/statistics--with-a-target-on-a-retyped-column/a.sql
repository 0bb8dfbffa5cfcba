CREATE TABLE t (a int, b bigint, c int);
CREATE STATISTICS of_columns ON a, b FROM t;
ALTER STATISTICS of_columns SET STATISTICS 50;
CREATE STATISTICS of_an_expression ON (a + b), c FROM t;
ALTER STATISTICS of_an_expression SET STATISTICS 500;
CREATE STATISTICS usual ON b, c FROM t;
