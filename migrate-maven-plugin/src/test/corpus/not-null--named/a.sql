CREATE TABLE public.device (
    id int,
    name text NOT NULL,
    note text CONSTRAINT kept NOT NULL
);
