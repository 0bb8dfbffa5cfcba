CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE OPERATOR FAMILY public.kept USING btree;
ALTER OPERATOR FAMILY public.kept USING btree ADD FUNCTION 4 (public.level, public.level) btequalimage(oid);
