CREATE DOMAIN public.code AS text DEFAULT 'x';
CREATE DOMAIN public.n AS int;
