CREATE SCHEMA ext;
CREATE EXTENSION citext SCHEMA ext;
CREATE EXTENSION pg_trgm SCHEMA ext;
CREATE TABLE t (id int PRIMARY KEY, h ext.citext UNIQUE DEFAULT 'none', n text NOT NULL DEFAULT '', CHECK (h OPERATOR(ext.<>) 'never'::ext.citext));
CREATE INDEX t_n ON t USING gin (n ext.gin_trgm_ops);
CREATE VIEW v AS SELECT * FROM t WHERE h OPERATOR(ext.=) 'a'::ext.citext;
CREATE FUNCTION told(h ext.citext) RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN h::ext.citext; END';
CREATE FUNCTION likeness(one text) RETURNS real LANGUAGE sql RETURN ext.similarity(one, 'a');
