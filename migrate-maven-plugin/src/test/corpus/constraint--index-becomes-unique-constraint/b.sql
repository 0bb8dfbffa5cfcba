CREATE TABLE public.device (
    id int,
    a int,
    CONSTRAINT device_a UNIQUE (a)
);
