CREATE TABLE public.device (
    id int PRIMARY KEY
);
