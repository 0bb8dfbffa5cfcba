CREATE FUNCTION public."F"(a integer, INOUT "In out" text, OUT c numeric, VARIADIC d integer[] DEFAULT '{}') RETURNS record LANGUAGE plpgsql
    STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL RESTRICTED COST 10
    SET search_path = '' SET timezone = 'UTC' AS $x$ BEGIN c := 1; EXECUTE $$SELECT 1$$; END $x$;
