CREATE SCHEMA ext;
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE TABLE t (id int PRIMARY KEY, h citext UNIQUE DEFAULT 'none', n text, CHECK (h <> 'never'));
CREATE INDEX t_n ON t USING gin (n gin_trgm_ops);
CREATE VIEW v AS SELECT * FROM t WHERE h = 'a';
CREATE FUNCTION told(h citext) RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN h::public.citext; END';
CREATE FUNCTION likeness(one text) RETURNS real LANGUAGE sql RETURN similarity(one, 'a');
