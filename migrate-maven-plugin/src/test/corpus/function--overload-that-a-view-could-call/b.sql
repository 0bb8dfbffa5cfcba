CREATE FUNCTION public.rate(amount integer) RETURNS integer LANGUAGE sql AS 'SELECT amount';
CREATE FUNCTION public.share(amount integer) RETURNS integer LANGUAGE sql AS 'SELECT amount';
CREATE VIEW public.rates AS SELECT public.rate(1) AS rate, public.share(1) AS share;
