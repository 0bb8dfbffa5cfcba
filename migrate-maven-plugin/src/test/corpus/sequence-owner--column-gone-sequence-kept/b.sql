CREATE TABLE public.device (
    b int
);
CREATE SEQUENCE public.s;
