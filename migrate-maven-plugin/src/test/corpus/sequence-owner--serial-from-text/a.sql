CREATE TABLE public.device (id text, name text);
