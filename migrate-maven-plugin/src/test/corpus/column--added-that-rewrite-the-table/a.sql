CREATE FUNCTION code() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN md5(random()::text); END $$;
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN token AS text DEFAULT upper(code());
CREATE TABLE device (id int PRIMARY KEY);
CREATE TABLE model (id int PRIMARY KEY);
CREATE TABLE room (id int PRIMARY KEY);
CREATE TABLE site (id int PRIMARY KEY);
CREATE TABLE zone (id int PRIMARY KEY);
