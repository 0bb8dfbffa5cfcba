CREATE FUNCTION public.a(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.b(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE FUNCTION public.c(integer) RETURNS integer TRANSFORM FOR TYPE integer LANGUAGE sql AS 'SELECT 1';
