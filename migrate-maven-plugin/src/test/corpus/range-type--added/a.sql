CREATE TABLE public.item (id int);
