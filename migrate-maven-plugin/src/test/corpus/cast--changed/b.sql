CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE FUNCTION public.place(public.level) RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT CASE $1 WHEN 'low' THEN 0 ELSE 1 END $$;
CREATE CAST (public.level AS integer) WITH FUNCTION public.place(public.level);
CREATE CAST (text AS public.level) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (public.level AS integer) IS 'its rank';
