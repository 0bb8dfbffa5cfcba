CREATE DOMAIN public.level AS integer;
CREATE TABLE public.device (id integer PRIMARY KEY, levels public.level[] DEFAULT '{1}', main public.level DEFAULT 1);
