CREATE FUNCTION public.b(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
