CREATE DOMAIN public.code AS text DEFAULT 'none' NOT NULL;
CREATE DOMAIN public.unused AS int NOT NULL;
CREATE TABLE public.item (id int, code public.code, needed public.code NOT NULL);
