CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE FUNCTION public.rank(public.level) RETURNS integer IMMUTABLE LANGUAGE sql AS $$ SELECT CASE $1 WHEN 'low' THEN 1 ELSE 2 END $$;
CREATE AGGREGATE public.top(public.level) (SFUNC = enum_larger, STYPE = public.level);
CREATE TABLE public.event (id integer PRIMARY KEY, level public.level NOT NULL);
CREATE INDEX event_rank ON public.event (public.rank(level));
