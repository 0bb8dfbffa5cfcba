CREATE TABLE public.a (id bigint PRIMARY KEY);
CREATE TABLE public.b (id bigint REFERENCES public.a);
