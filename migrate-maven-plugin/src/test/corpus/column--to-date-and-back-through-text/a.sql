CREATE TABLE public.device (
    id int,
    day integer
);
