CREATE FUNCTION public.f(integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'int4um';
