CREATE TABLE public.person (id int PRIMARY KEY);
