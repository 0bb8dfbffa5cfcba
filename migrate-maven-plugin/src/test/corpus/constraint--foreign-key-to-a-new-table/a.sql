CREATE TABLE public.z (id int);
