CREATE TABLE public.device (
    id int,
    a int
);
CREATE UNIQUE INDEX device_a ON public.device (a);
