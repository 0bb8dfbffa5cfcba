CREATE TABLE public.device (
    id serial
);
