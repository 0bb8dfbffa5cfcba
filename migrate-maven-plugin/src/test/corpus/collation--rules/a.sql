CREATE COLLATION public.x (provider = icu, locale = 'und');
