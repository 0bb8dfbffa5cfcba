CREATE FUNCTION public.f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a + 1';
CREATE VIEW public.v AS SELECT public.f(1) AS n;
