CREATE DOMAIN public.code AS text DEFAULT 'none';
CREATE DOMAIN public.unused AS int;
CREATE TABLE public.item (id int, code public.code, needed public.code NOT NULL);
