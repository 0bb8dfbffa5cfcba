CREATE TYPE public.amount AS (value numeric, unit text);
CREATE FUNCTION public.number(a public.amount) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT (a).value';
CREATE CAST (public.amount AS numeric) WITH FUNCTION public.number(public.amount) AS ASSIGNMENT;
CREATE VIEW public.numbers AS SELECT ROW(1, 'kg')::public.amount::numeric AS n;
