CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE FUNCTION public.rank(public.level) RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT CASE $1 WHEN 'low' THEN 1 ELSE 2 END $$;
CREATE CAST (public.level AS integer) WITH FUNCTION public.rank(public.level) AS ASSIGNMENT;
CREATE CAST (text AS public.level) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (public.level AS integer) IS 'its rank';
CREATE TABLE public.event (id integer PRIMARY KEY, level public.level, points integer GENERATED ALWAYS AS (level::integer * 10) STORED);
CREATE VIEW public.ranked AS SELECT id, level::integer AS rank FROM public.event;
