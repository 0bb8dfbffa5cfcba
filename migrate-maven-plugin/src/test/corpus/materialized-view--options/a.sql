CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE MATERIALIZED VIEW public.m AS SELECT id FROM public.device;
