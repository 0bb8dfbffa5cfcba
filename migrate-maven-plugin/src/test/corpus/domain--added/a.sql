CREATE TABLE public.person (id int);
