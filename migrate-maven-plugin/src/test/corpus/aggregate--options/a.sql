CREATE FUNCTION public.add(a bigint, b integer) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION public.done(a bigint) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT a';
CREATE AGGREGATE public.total(integer) (SFUNC = public.add, STYPE = bigint);
CREATE VIEW public.v AS SELECT public.total(x) AS t FROM generate_series(1, 3) AS x;
