CREATE TABLE public.device (
    id bigint NOT NULL
);
