CREATE FUNCTION public.f(a integer) RETURNS SETOF integer LANGUAGE plpgsql AS $$ BEGIN RETURN NEXT a; END $$;
