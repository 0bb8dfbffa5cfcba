CREATE TYPE public.size AS (value integer, unit text);
CREATE FUNCTION public.size_rpmc(public.size, public.size) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT ($2).value - ($1).value';
CREATE FUNCTION public.size_lt(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value < ($2).value';
CREATE FUNCTION public.size_gt(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value > ($2).value';
CREATE FUNCTION public.size_ge(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value >= ($2).value';
CREATE FUNCTION public.size_le(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value <= ($2).value';
CREATE FUNCTION public.size_eq(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value = ($2).value';
CREATE FUNCTION public.size_ne(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value <> ($2).value';
CREATE FUNCTION public.size_cmp(public.size, public.size) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value - ($2).value';
CREATE OPERATOR public.< (FUNCTION = public.size_lt, LEFTARG = public.size, RIGHTARG = public.size, COMMUTATOR = OPERATOR(public.>), NEGATOR = OPERATOR(public.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR public.> (FUNCTION = public.size_gt, LEFTARG = public.size, RIGHTARG = public.size, COMMUTATOR = OPERATOR(public.<), NEGATOR = OPERATOR(public.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
CREATE OPERATOR public.<= (FUNCTION = public.size_le, LEFTARG = public.size, RIGHTARG = public.size, COMMUTATOR = OPERATOR(public.>=), NEGATOR = OPERATOR(public.>));
CREATE OPERATOR public.>= (FUNCTION = public.size_ge, LEFTARG = public.size, RIGHTARG = public.size, COMMUTATOR = OPERATOR(public.<=), NEGATOR = OPERATOR(public.<));
CREATE OPERATOR public.= (FUNCTION = public.size_eq, LEFTARG = public.size, RIGHTARG = public.size, COMMUTATOR = OPERATOR(public.=), NEGATOR = OPERATOR(public.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR public.<> (FUNCTION = public.size_ne, LEFTARG = public.size, RIGHTARG = public.size, COMMUTATOR = OPERATOR(public.<>), NEGATOR = OPERATOR(public.=), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR CLASS public.size_ops DEFAULT FOR TYPE public.size USING btree AS
    OPERATOR 1 public.<, OPERATOR 2 public.<=, OPERATOR 3 public.=, OPERATOR 4 public.>=, OPERATOR 5 public.>,
    FUNCTION 1 public.size_cmp(public.size, public.size), FUNCTION 4 btequalimage(oid);
COMMENT ON OPERATOR CLASS public.size_ops USING btree IS 'by size';
ALTER OPERATOR CLASS public.size_ops USING btree OWNER TO pg_monitor;
CREATE TABLE public.part (id integer PRIMARY KEY, size public.size, CONSTRAINT one_of_a_size UNIQUE (size));
CREATE INDEX part_size ON public.part (size DESC);
CREATE OPERATOR CLASS public.a FOR TYPE integer[] USING gin AS FUNCTION 2 ginarrayextract(anyarray, internal, internal), FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal), STORAGE integer;
CREATE OPERATOR CLASS public.b FOR TYPE integer USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS public.c FOR TYPE integer USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
