CREATE FUNCTION public.f(a integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE VIEW public.v AS SELECT public.f(1, 2) AS x;
