CREATE PROCEDURE public.p(a integer, INOUT b text, OUT c integer) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN b := 'y'; END $$;
COMMENT ON PROCEDURE public.p IS 'does it';
