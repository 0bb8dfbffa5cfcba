CREATE TABLE public.device (
    id int,
    a int,
    CONSTRAINT u UNIQUE (a)
);
