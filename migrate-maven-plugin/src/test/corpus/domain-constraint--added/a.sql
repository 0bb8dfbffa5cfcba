CREATE DOMAIN public.n AS int;
CREATE TABLE public.item (n public.n);
