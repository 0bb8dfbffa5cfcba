CREATE FUNCTION public.f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM public.v WHERE n < 0';
CREATE VIEW public.v AS SELECT public.f() AS n WHERE false;
