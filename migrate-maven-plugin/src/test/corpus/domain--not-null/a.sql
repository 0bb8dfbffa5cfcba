CREATE DOMAIN public.code AS text;
CREATE TABLE public.item (code public.code);
