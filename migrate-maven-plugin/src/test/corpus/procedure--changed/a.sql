CREATE PROCEDURE public.p(a integer) LANGUAGE plpgsql  AS $$ BEGIN NULL; END $$;CREATE PROCEDURE public.q(a integer) LANGUAGE plpgsql  AS $$ BEGIN NULL; END $$;
