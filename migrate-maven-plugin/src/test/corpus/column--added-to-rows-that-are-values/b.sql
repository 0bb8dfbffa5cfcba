CREATE FUNCTION number() RETURNS int LANGUAGE sql AS 'SELECT (random() * 9)::int';
CREATE TABLE device (id int PRIMARY KEY, name text,
    state text NOT NULL DEFAULT 'new' CHECK (state <> ''), note text, number int DEFAULT number());
CREATE TABLE room (id int PRIMARY KEY, count serial);
CREATE TABLE site (id int PRIMARY KEY, size numeric NOT NULL DEFAULT 0);
CREATE TABLE part (id int PRIMARY KEY, size numeric NOT NULL DEFAULT 0) PARTITION BY RANGE (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (1) TO (100);
CREATE TABLE above (id int PRIMARY KEY, size numeric NOT NULL DEFAULT 0);
CREATE TABLE below () INHERITS (above);
CREATE TYPE pair AS (one site, other site);
CREATE TABLE history (at timestamptz, was device, belows below[], pair pair);
CREATE MATERIALIZED VIEW report AS SELECT id, room AS whole FROM room;
CREATE TABLE parts (at timestamptz, was part);
