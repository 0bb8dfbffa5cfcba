CREATE TABLE public.two ();
