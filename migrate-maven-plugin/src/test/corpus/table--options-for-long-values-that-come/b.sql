CREATE TABLE public.device (id integer PRIMARY KEY, note text DEFAULT 'none', size integer) WITH (fillfactor=70, toast.autovacuum_enabled=false);
CREATE INDEX device_note ON public.device (note);
