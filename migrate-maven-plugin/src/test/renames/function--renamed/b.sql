CREATE FUNCTION doubled(a int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT a * 2';
CREATE FUNCTION twice(a text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT a || a';
CREATE PROCEDURE clean(a int) LANGUAGE sql AS 'SELECT a';
CREATE AGGREGATE sum_of(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE TABLE t (a int DEFAULT doubled(2), b int GENERATED ALWAYS AS (doubled(1)) STORED);
CREATE VIEW v AS SELECT doubled(a) AS a, sum_of(b) AS b FROM t GROUP BY a;
GRANT EXECUTE ON FUNCTION doubled(int) TO PUBLIC;
COMMENT ON FUNCTION doubled(int) IS 'two of it';
