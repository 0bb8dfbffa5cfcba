CREATE DOMAIN public.n AS int;
CREATE DOMAIN public.m AS public.n CHECK (VALUE < 9);
CREATE TABLE public.item (m public.m);
