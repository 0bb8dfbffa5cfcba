CREATE TABLE public.device (
    id int,
    name text,
    note text
);
