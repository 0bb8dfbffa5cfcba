CREATE TABLE public.t (
    id integer
);
CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT id FROM public.t';
