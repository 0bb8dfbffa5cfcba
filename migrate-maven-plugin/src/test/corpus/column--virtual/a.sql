CREATE TABLE public.device (
    id int,
    twice int GENERATED ALWAYS AS (id * 2) VIRTUAL,
    next int GENERATED ALWAYS AS (id + 1) STORED
);
