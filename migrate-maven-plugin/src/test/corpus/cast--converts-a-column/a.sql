CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE FUNCTION public.rank(public.level) RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT CASE $1 WHEN 'low' THEN 1 ELSE 2 END $$;
CREATE CAST (public.level AS integer) WITH FUNCTION public.rank(public.level) AS ASSIGNMENT;
CREATE CAST (integer AS public.level) WITH INOUT;
CREATE TABLE public.event (id integer PRIMARY KEY, level public.level);
