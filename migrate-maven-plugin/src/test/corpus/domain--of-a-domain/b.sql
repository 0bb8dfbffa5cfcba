CREATE DOMAIN public.n AS smallint;
CREATE DOMAIN public.m AS public.n CHECK (VALUE < 9);
CREATE TABLE public.item (m public.m);
