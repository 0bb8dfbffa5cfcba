CREATE SCHEMA two;
CREATE EXTENSION citext SCHEMA two;
CREATE TABLE public.person (name two.citext);
