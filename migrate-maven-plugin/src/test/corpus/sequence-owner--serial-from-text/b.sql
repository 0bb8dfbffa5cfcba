CREATE TABLE public.device (id serial PRIMARY KEY, name text);
