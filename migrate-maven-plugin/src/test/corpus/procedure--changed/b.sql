CREATE PROCEDURE public.p(a integer, b integer DEFAULT 1) LANGUAGE plpgsql  AS $$ BEGIN NULL; END $$;CREATE PROCEDURE public.q(a integer) LANGUAGE plpgsql  AS $$ BEGIN COMMIT; END $$;
