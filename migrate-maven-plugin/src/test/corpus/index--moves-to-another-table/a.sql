CREATE TABLE public.a (n int);
CREATE TABLE public.b (n int);
CREATE INDEX by_n ON public.a (n);
