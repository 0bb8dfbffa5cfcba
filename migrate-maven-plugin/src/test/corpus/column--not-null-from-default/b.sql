CREATE TABLE public.device (
    id int,
    name text NOT NULL DEFAULT 'none'
);
