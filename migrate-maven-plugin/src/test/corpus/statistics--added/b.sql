CREATE TABLE t (a int, b bigint, c int);
CREATE STATISTICS changed (dependencies, mcv) ON a, b FROM t;
CREATE STATISTICS targeted ON a, c FROM t;
ALTER STATISTICS targeted SET STATISTICS 50;
CREATE STATISTICS "Of an expression" ON (a + b), c FROM t;
ALTER STATISTICS "Of an expression" SET STATISTICS 500;
COMMENT ON STATISTICS changed IS 'how a and b go together';
