CREATE TABLE public.t (
    id integer
);
CREATE FUNCTION public.a_first(n integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT n';
