CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE FUNCTION public.rank(public.level) RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT CASE $1 WHEN 'low' THEN 1 ELSE 2 END $$;
CREATE CAST (public.level AS integer) WITH FUNCTION public.rank(public.level);
CREATE CAST (text AS public.level) WITH INOUT AS IMPLICIT;
CREATE CAST (date AS integer) WITHOUT FUNCTION AS ASSIGNMENT;
COMMENT ON CAST (public.level AS integer) IS 'its rank';
