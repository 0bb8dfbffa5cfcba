CREATE TABLE public.device (
    id serial PRIMARY KEY,
    small smallserial,
    big bigserial
);
