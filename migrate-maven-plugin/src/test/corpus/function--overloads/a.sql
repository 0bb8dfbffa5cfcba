CREATE FUNCTION public.f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION public.f(text) IS 'text';
