CREATE OPERATOR FAMILY public.numbers USING btree;
CREATE OPERATOR CLASS public.small FOR TYPE integer USING btree FAMILY public.numbers AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR FAMILY public.numbers USING btree ADD FUNCTION 4 (integer, integer) btequalimage(oid);
