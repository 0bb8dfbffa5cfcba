CREATE TYPE temper AS ENUM ('good', 'bad');
CREATE TABLE t (a temper DEFAULT 'good', b temper[], CHECK (a <> 'bad'));
CREATE VIEW v AS SELECT a, a::text AS b FROM t WHERE a = 'good'::temper;
CREATE FUNCTION better(m temper) RETURNS temper LANGUAGE sql IMMUTABLE RETURN m;
CREATE FUNCTION rated(m temper) RETURNS int LANGUAGE sql IMMUTABLE RETURN 1;
