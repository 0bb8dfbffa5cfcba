CREATE PROCEDURE public.p(a integer) LANGUAGE plpgsql SECURITY DEFINER SET lock_timeout = '5s' AS $$ BEGIN NULL; END $$;
