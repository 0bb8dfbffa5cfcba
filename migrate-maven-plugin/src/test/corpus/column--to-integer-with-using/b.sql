CREATE TABLE public.device (
    id int,
    age integer NOT NULL DEFAULT 1
);
