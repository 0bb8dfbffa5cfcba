CREATE OPERATOR CLASS public.small FOR TYPE integer USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(integer, integer), FUNCTION 4 btequalimage(oid);
