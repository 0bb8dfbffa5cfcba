CREATE SCHEMA ops;
CREATE OPERATOR FAMILY ops."Numbers" USING btree;
CREATE OPERATOR FAMILY ops.empty USING hash;
CREATE OPERATOR CLASS ops.small FOR TYPE integer USING btree FAMILY ops."Numbers" AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR CLASS ops.large FOR TYPE bigint USING btree FAMILY ops."Numbers" AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint8cmp(bigint, bigint);
ALTER OPERATOR FAMILY ops."Numbers" USING btree ADD
    OPERATOR 1 <(integer, bigint), OPERATOR 3 =(integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
COMMENT ON OPERATOR FAMILY ops."Numbers" USING btree IS 'of all sizes';
ALTER OPERATOR FAMILY ops."Numbers" USING btree OWNER TO pg_monitor;
