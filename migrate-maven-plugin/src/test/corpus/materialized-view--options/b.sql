CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE MATERIALIZED VIEW public.m WITH (fillfactor=80) AS SELECT id FROM public.device;
