CREATE TABLE public.device (
    id int,
    tags text
);
