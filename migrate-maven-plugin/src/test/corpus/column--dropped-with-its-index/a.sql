CREATE TABLE public.device (
    id int,
    name text
);
CREATE INDEX by_name ON public.device (id, name);
