CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE INDEX device_name ON public.device (name) WITH (fillfactor=50, deduplicate_items=off);
