CREATE TABLE public.device (
    id int
);
