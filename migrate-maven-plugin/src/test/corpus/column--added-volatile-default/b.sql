CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL,
    token uuid NOT NULL DEFAULT gen_random_uuid()
);
