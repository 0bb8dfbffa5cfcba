CREATE FUNCTION public.f(a text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.f(a text, b text[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION public.f(text, text[]) IS 'two';
