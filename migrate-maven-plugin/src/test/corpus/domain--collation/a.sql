CREATE DOMAIN public.name AS text;
CREATE TABLE public.item (name public.name);
CREATE INDEX item_name ON public.item (name);
