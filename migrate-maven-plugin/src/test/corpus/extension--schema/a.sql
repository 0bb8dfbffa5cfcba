CREATE SCHEMA one;
CREATE EXTENSION citext SCHEMA one;
CREATE TABLE public.person (name one.citext);
