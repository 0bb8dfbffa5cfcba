CREATE FUNCTION public.to_utf8(source integer, integer, cstring, internal, integer, boolean) RETURNS integer
    STRICT LANGUAGE c AS '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8';
CREATE CONVERSION public.a FOR 'LATIN1' TO 'UTF8' FROM public.to_utf8;
COMMENT ON CONVERSION public.a IS 'ours';
