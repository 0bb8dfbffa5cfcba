CREATE FUNCTION public.add(a bigint, b integer) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT a + b';
CREATE FUNCTION public.done(a bigint) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT a';
CREATE AGGREGATE public.total(integer) (SFUNC = public.add, STYPE = bigint, SSPACE = 8, FINALFUNC = public.done, FINALFUNC_MODIFY = SHAREABLE, INITCOND = '0', PARALLEL = RESTRICTED);
CREATE AGGREGATE public.rows(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0', COMBINEFUNC = int8pl, PARALLEL = SAFE, MSFUNC = int8inc, MINVFUNC = int8dec, MSTYPE = bigint, MINITCOND = '0');
CREATE AGGREGATE public.least(a integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = <);
COMMENT ON AGGREGATE public.rows(*) IS 'count';
COMMENT ON AGGREGATE public.total(integer) IS 'sum';
