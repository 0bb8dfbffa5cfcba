CREATE SCHEMA coding;
CREATE FUNCTION coding.to_utf8(integer, integer, cstring, internal, integer, boolean) RETURNS integer
    STRICT LANGUAGE c AS '$libdir/utf8_and_iso8859_1', 'iso8859_1_to_utf8';
CREATE CONVERSION coding.a FOR 'LATIN1' TO 'UTF8' FROM coding.to_utf8;
CREATE DEFAULT CONVERSION coding.b FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE CONVERSION coding.c FOR 'LATIN2' TO 'UTF8' FROM iso8859_to_utf8;
COMMENT ON CONVERSION coding.a IS 'once the usual one';
ALTER CONVERSION coding.b OWNER TO pg_monitor;
