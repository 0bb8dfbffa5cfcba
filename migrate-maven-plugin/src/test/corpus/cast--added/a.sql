CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE FUNCTION public.rank(public.level) RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT CASE $1 WHEN 'low' THEN 1 ELSE 2 END $$;
