CREATE SCHEMA core;
CREATE TYPE core.mood AS ENUM ('a');
CREATE TABLE core.device (id serial PRIMARY KEY, location text, m core.mood);
CREATE VIEW core.v AS SELECT location FROM core.device;
CREATE FUNCTION core.f(a core.mood) RETURNS int IMMUTABLE RETURN 1;
