CREATE TABLE public.device (
    id int,
    n int,
    twice int GENERATED ALWAYS AS (n + n) STORED
);
CREATE INDEX ON public.device (twice);
