CREATE PROCEDURE public.p(a integer) LANGUAGE plpgsql SET work_mem = '1MB' AS $$ BEGIN NULL; END $$;
