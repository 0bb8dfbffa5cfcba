CREATE LANGUAGE ours HANDLER plpgsql_call_handler;
CREATE FUNCTION public.f() RETURNS integer LANGUAGE ours AS $$ BEGIN RETURN 1; END $$;
