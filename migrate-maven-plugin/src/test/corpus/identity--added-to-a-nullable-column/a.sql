CREATE TABLE public.device (
    id bigint,
    n int
);
