CREATE TABLE public.device (
    id int,
    n int DEFAULT 1
);
