CREATE DOMAIN public.level AS integer DEFAULT 0 NOT NULL;
CREATE TABLE public.device (id integer PRIMARY KEY, levels public.level[] DEFAULT '{1}', main public.level DEFAULT 1);
