CREATE TABLE public.a (id int PRIMARY KEY);
CREATE TABLE public.b (a int REFERENCES public.a);
