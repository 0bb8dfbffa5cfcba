CREATE COLLATION public.numeric (provider = icu, locale = 'en-u-kn-true', deterministic = false);
CREATE TABLE public.item (name text COLLATE public.numeric, other varchar(9) COLLATE public.numeric DEFAULT 'x', CHECK (name > 'b'));
CREATE INDEX item_name ON public.item (name);
CREATE INDEX item_id ON public.item (other COLLATE public.numeric);
CREATE VIEW public.v AS SELECT name FROM public.item ORDER BY name COLLATE public.numeric;
