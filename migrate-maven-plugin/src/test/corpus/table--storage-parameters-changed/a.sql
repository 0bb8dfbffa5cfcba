CREATE TABLE public.device (id bigint) WITH (fillfactor=70, autovacuum_enabled=false);
