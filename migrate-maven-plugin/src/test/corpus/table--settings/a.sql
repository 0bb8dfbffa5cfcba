CREATE TABLE public.device (id bigint);
