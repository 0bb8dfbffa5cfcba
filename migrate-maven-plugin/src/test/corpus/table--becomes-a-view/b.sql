CREATE TABLE public.base (id int);
CREATE VIEW public.t AS SELECT id FROM public.base;
CREATE VIEW public.d AS SELECT id FROM public.t;
