CREATE TYPE public.amount AS (value numeric, unit text);
CREATE FUNCTION public.number(a public.amount) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT (a).value';
CREATE CAST (public.amount AS text) WITH FUNCTION public.number(public.amount) AS ASSIGNMENT;
CREATE TABLE public.event (id integer PRIMARY KEY, amount text);
