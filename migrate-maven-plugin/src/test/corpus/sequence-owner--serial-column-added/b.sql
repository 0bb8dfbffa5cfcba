CREATE TABLE public.device (
    n int,
    id serial PRIMARY KEY
);
