CREATE FUNCTION public.f(n integer) RETURNS TABLE (a integer, c text) LANGUAGE sql AS $$ SELECT 1, 'x' $$;
