CREATE TABLE public.device (
    id int,
    a int,
    b int,
    PRIMARY KEY (id),
    CONSTRAINT device_a_b UNIQUE (a, b)
);
