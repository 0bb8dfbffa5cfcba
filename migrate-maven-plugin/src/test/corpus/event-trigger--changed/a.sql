CREATE FUNCTION public.noted() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'x'; END $$;
CREATE EVENT TRIGGER noted ON ddl_command_end EXECUTE FUNCTION public.noted();
CREATE EVENT TRIGGER every ON sql_drop EXECUTE FUNCTION public.noted();
COMMENT ON EVENT TRIGGER noted IS 'x';
