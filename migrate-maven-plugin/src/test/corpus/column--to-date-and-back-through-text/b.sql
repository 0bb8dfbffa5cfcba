CREATE TABLE public.device (
    id int,
    day date
);
