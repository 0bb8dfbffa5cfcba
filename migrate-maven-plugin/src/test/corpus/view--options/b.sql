CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE VIEW public.v WITH (security_barrier=false, check_option=cascaded) AS SELECT id FROM public.device;
