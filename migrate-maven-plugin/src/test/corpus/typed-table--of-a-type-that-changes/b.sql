CREATE TYPE place AS (name text, x bigint, more text);
CREATE TABLE city OF place (name WITH OPTIONS PRIMARY KEY, x WITH OPTIONS NOT NULL DEFAULT 2, more WITH OPTIONS DEFAULT 'm');
CREATE VIEW v AS SELECT x, more FROM city;
