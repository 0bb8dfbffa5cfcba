CREATE OR REPLACE FUNCTION public.f(IN a integer, b character varying DEFAULT 'x'::varchar) RETURNS timestamp with time zone AS $f$SELECT now()$f$ LANGUAGE sql PARALLEL UNSAFE NOT LEAKPROOF;
