CREATE FUNCTION public.rate(amount integer, unit text DEFAULT 'm') RETURNS integer LANGUAGE sql AS 'SELECT amount';
CREATE FUNCTION public.share(amount integer, unit text DEFAULT 'm') RETURNS integer LANGUAGE sql AS 'SELECT amount';
CREATE FUNCTION public.share(amount integer) RETURNS integer LANGUAGE sql AS 'SELECT amount';
