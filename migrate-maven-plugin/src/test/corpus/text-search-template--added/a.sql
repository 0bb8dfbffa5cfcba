CREATE TABLE public.old (a integer);
