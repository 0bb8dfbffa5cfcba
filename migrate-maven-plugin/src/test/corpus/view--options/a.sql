CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE VIEW public.v WITH (security_barrier) AS SELECT id FROM public.device;
