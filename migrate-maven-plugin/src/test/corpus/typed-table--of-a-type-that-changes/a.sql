CREATE TYPE place AS (name text, gone text, x int);
CREATE TABLE city OF place (name WITH OPTIONS PRIMARY KEY, x WITH OPTIONS DEFAULT 1);
CREATE VIEW v AS SELECT x FROM city;
