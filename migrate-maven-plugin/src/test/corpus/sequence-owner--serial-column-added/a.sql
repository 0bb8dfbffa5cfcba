CREATE TABLE public.device (
    n int
);
