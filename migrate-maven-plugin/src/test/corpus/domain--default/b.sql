CREATE DOMAIN public.code AS text DEFAULT 'y';
CREATE DOMAIN public.n AS int DEFAULT 1 + 2;
