CREATE TABLE public.device (id integer, name text);
INSERT INTO public.device VALUES (1, 'a');
