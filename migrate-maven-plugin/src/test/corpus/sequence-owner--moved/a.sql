CREATE TABLE public.device (
    a int,
    b int
);
CREATE SEQUENCE public.s OWNED BY public.device.a;
