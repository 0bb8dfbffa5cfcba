CREATE TABLE public.t (id int);
CREATE VIEW public.d AS SELECT id FROM public.t;
