CREATE FUNCTION public.number_in(internal) RETURNS internal IMMUTABLE STRICT LANGUAGE internal AS 'prsd_lextype';
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION public.number_in(internal));
CREATE TRANSFORM FOR bigint LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int8recv(internal));
CREATE FUNCTION public.other(integer) RETURNS integer TRANSFORM FOR TYPE integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'as ever';
