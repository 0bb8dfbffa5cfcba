CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TABLE t (a mood DEFAULT 'good', b mood[], CHECK (a <> 'bad'));
CREATE VIEW v AS SELECT a, a::text AS b FROM t WHERE a = 'good'::mood;
CREATE FUNCTION better(m mood) RETURNS mood LANGUAGE sql IMMUTABLE RETURN m;
CREATE FUNCTION rate(m mood) RETURNS int LANGUAGE sql IMMUTABLE RETURN 1;
