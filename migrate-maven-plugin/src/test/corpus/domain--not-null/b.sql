CREATE DOMAIN public.code AS text NOT NULL;
CREATE TABLE public.item (code public.code);
