CREATE TABLE public.t (
    id integer CHECK (public.b_check(id))
);
CREATE FUNCTION public.z_last(n integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT n';
CREATE FUNCTION public.a_first(n integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT public.z_last(n)';
CREATE FUNCTION public.b_check(n integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT public.a_first(n) IS NOT NULL';
CREATE INDEX i ON public.t (public.a_first(id));
CREATE MATERIALIZED VIEW public.m AS SELECT public.a_first(1) AS n;
