CREATE FUNCTION public.f(a integer) RETURNS SETOF integer LANGUAGE plpgsql
    STABLE STRICT SECURITY DEFINER LEAKPROOF PARALLEL RESTRICTED COST 0.5 ROWS 7
    SET search_path = '$user', public, "Odd" SET work_mem = '64MB' SET app.tenant = 'it''s' AS $$ BEGIN RETURN NEXT a; END $$;
