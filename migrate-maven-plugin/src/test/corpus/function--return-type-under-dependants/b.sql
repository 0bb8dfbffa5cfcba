CREATE FUNCTION public.f(a integer) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT a::bigint';
CREATE TABLE public.t (
    id integer DEFAULT public.f(1),
    n integer CHECK (public.f(n) > 0),
    twice integer GENERATED ALWAYS AS (public.f(n)) STORED
);
CREATE INDEX i ON public.t (public.f(id));
CREATE VIEW public.v AS SELECT public.f(id) AS x FROM public.t;
CREATE VIEW public.w AS SELECT x FROM public.v;
COMMENT ON FUNCTION public.f(integer) IS 'same';
