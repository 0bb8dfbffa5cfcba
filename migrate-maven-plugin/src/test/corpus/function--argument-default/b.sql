CREATE FUNCTION public.f(a integer DEFAULT 3, b text DEFAULT 'y') RETURNS integer LANGUAGE sql AS 'SELECT 1';
