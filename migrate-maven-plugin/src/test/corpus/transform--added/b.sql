CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE FUNCTION public.level_in(internal) RETURNS internal IMMUTABLE STRICT LANGUAGE internal AS 'prsd_lextype';
CREATE FUNCTION public.level_out(internal) RETURNS public.level IMMUTABLE STRICT LANGUAGE internal AS 'enum_recv';
CREATE TRANSFORM FOR public.level LANGUAGE sql (FROM SQL WITH FUNCTION public.level_in(internal), TO SQL WITH FUNCTION public.level_out(internal));
CREATE TRANSFORM FOR integer LANGUAGE plpgsql (TO SQL WITH FUNCTION int4recv(internal));
COMMENT ON TRANSFORM FOR public.level LANGUAGE sql IS 'as ever';
CREATE FUNCTION public.other(public.level) RETURNS integer TRANSFORM FOR TYPE public.level LANGUAGE sql AS 'SELECT 1';
