CREATE TABLE public.a (n int);
CREATE TABLE public.b (n int);
CREATE UNIQUE INDEX by_n ON public.b (n);
