CREATE TYPE public.level AS ENUM ('low', 'middle', 'high');
CREATE FUNCTION public.level_cmp(public.level, public.level) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT -enum_cmp($1, $2)';
CREATE FUNCTION public.level_lt(public.level, public.level) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT enum_gt($1, $2)';
CREATE OPERATOR public.<< (FUNCTION = public.level_lt, LEFTARG = public.level, RIGHTARG = public.level);
CREATE FUNCTION public.level_le(public.level, public.level) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT enum_ge($1, $2)';
CREATE OPERATOR public.<<= (FUNCTION = public.level_le, LEFTARG = public.level, RIGHTARG = public.level);
CREATE FUNCTION public.level_eq(public.level, public.level) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT enum_eq($1, $2)';
CREATE OPERATOR public.== (FUNCTION = public.level_eq, LEFTARG = public.level, RIGHTARG = public.level);
CREATE FUNCTION public.level_ge(public.level, public.level) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT enum_le($1, $2)';
CREATE OPERATOR public.>>= (FUNCTION = public.level_ge, LEFTARG = public.level, RIGHTARG = public.level);
CREATE FUNCTION public.level_gt(public.level, public.level) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT enum_lt($1, $2)';
CREATE OPERATOR public.>> (FUNCTION = public.level_gt, LEFTARG = public.level, RIGHTARG = public.level);
CREATE OPERATOR CLASS public.level_ops FOR TYPE public.level USING btree AS
    OPERATOR 1 public.<<, OPERATOR 2 public.<<=, OPERATOR 3 public.==, OPERATOR 4 public.>>=, OPERATOR 5 public.>>,
    FUNCTION 1 public.level_cmp(public.level, public.level), FUNCTION 4 btequalimage(oid);
CREATE TABLE public.event (id integer PRIMARY KEY, level public.level);
CREATE INDEX event_level ON public.event (level public.level_ops);
