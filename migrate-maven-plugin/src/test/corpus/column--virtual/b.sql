CREATE TABLE public.device (
    id int,
    twice int GENERATED ALWAYS AS (id + id) VIRTUAL,
    next int GENERATED ALWAYS AS (id + 1) VIRTUAL,
    half int GENERATED ALWAYS AS (id / 2) VIRTUAL
);
