CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 1);
CREATE FUNCTION may(a int, strict boolean DEFAULT false) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE POLICY p ON t USING (may(n) AND n > 0);
