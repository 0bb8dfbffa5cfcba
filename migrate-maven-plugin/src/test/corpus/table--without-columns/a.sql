CREATE TABLE public.one ();
