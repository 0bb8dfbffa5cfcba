CREATE FUNCTION public.odd(n integer) RETURNS boolean LANGUAGE sql AS 'SELECT CASE n WHEN 0 THEN false ELSE public.even(n - 1) END';
CREATE FUNCTION public.even(n integer) RETURNS boolean LANGUAGE sql AS 'SELECT CASE n WHEN 0 THEN true ELSE public.odd(n - 1) END';
