CREATE FUNCTION public.plus(a integer, b integer DEFAULT 1) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT a + b $$;
COMMENT ON FUNCTION public.plus(integer, integer) IS 'sum';
