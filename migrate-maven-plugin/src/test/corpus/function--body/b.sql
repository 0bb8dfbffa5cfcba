CREATE FUNCTION public.f(a integer) RETURNS integer LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN a + 2; END $$;
CREATE VIEW public.v AS SELECT public.f(1) AS n;
