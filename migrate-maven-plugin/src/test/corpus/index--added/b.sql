CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE INDEX device_name ON public.device (lower(name));
CREATE UNIQUE INDEX device_id ON public.device (id DESC NULLS LAST) INCLUDE (name) WITH (fillfactor=80) WHERE id > 0;
