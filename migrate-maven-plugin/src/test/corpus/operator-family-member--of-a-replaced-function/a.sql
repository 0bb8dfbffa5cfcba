CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE FUNCTION public.less(a public.level, b integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
CREATE FUNCTION public.compare(public.level, integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION public.compare_otherwise(public.level, integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT 1';
CREATE OPERATOR public.< (FUNCTION = public.less, LEFTARG = public.level, RIGHTARG = integer);
CREATE OPERATOR CLASS public.numbers FOR TYPE integer USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR FAMILY public.numbers USING btree ADD
    OPERATOR 1 public.<(public.level, integer), FUNCTION 1 (public.level, integer) public.compare(public.level, integer),
    FUNCTION 4 (public.level, public.level) btequalimage(oid);
CREATE TABLE public.thing (id integer PRIMARY KEY, n integer);
CREATE INDEX thing_n ON public.thing (n public.numbers);
