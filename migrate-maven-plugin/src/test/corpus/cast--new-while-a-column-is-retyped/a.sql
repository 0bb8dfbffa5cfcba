CREATE TYPE public.amount AS (value numeric, unit text);
CREATE FUNCTION public.number(a public.amount) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT (a).value';
CREATE TABLE public.event (id integer PRIMARY KEY, amount public.amount);
