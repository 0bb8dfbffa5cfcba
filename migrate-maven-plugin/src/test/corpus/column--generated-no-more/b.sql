CREATE TABLE public.device (
    id int,
    n int,
    twice int
);
