CREATE TABLE public.device (
    id int,
    during tsrange
);
