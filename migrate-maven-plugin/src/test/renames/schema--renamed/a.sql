CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('a');
CREATE TABLE app.device (id serial PRIMARY KEY, loc text, m app.mood);
CREATE VIEW app.v AS SELECT loc FROM app.device;
CREATE FUNCTION app.f(a app.mood) RETURNS int IMMUTABLE RETURN 1;
