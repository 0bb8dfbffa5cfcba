CREATE TYPE public.level AS ENUM ('low', 'middle', 'high');
CREATE FUNCTION public.level_in(a internal) RETURNS internal IMMUTABLE STRICT LANGUAGE internal AS 'prsd_lextype';
CREATE FUNCTION public.level_out(internal) RETURNS public.level IMMUTABLE STRICT LANGUAGE internal AS 'enum_recv';
CREATE TRANSFORM FOR public.level LANGUAGE sql (FROM SQL WITH FUNCTION public.level_in(internal), TO SQL WITH FUNCTION public.level_out(internal));
CREATE FUNCTION public.other(public.level) RETURNS integer TRANSFORM FOR TYPE public.level LANGUAGE sql AS 'SELECT 1';
COMMENT ON TRANSFORM FOR public.level LANGUAGE sql IS 'as ever';
CREATE TABLE public.event (id integer PRIMARY KEY, level public.level);
