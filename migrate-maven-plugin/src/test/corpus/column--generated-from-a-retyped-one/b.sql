CREATE TABLE public.device (
    id int,
    n bigint,
    twice int GENERATED ALWAYS AS (n * 2) STORED
);
