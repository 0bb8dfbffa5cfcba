CREATE TABLE t (a int, b int, c int);
CREATE STATISTICS changed (ndistinct) ON a, b FROM t;
CREATE STATISTICS targeted ON a, c FROM t;
