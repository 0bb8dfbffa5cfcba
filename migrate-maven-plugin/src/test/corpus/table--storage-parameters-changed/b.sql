CREATE TABLE public.device (id bigint) WITH (fillfactor=80);
