CREATE TABLE public.node (id int PRIMARY KEY, parent int REFERENCES public.node ON DELETE CASCADE);
