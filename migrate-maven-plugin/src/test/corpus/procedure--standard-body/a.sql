CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
