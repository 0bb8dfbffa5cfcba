CREATE COLLATION public.x (provider = icu, locale = 'und', rules = '&a < g');
