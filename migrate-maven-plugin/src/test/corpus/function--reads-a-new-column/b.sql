CREATE TABLE public.t (
    id integer,
    other integer
);
CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT other FROM public.t';
