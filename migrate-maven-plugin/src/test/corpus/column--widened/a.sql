CREATE TABLE public.device (
    id int,
    name varchar(50) DEFAULT 'a',
    price numeric(8,2)
);
CREATE INDEX ON public.device (name);
