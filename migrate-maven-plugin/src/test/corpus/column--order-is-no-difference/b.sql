CREATE TABLE public.t (b int, a int);
