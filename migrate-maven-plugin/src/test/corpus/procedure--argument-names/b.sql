CREATE PROCEDURE public.p(b integer) LANGUAGE plpgsql  AS $$ BEGIN NULL; END $$;
