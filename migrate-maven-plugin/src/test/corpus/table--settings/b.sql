CREATE UNLOGGED TABLE public.device (id bigint) WITH (fillfactor=70, autovacuum_enabled=false, toast.autovacuum_enabled=false);
ALTER TABLE public.device ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.device FORCE ROW LEVEL SECURITY;
ALTER TABLE public.device REPLICA IDENTITY FULL;
