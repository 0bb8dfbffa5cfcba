CREATE TABLE public.device (
    id int,
    n int GENERATED ALWAYS AS (id + 1) STORED
);
