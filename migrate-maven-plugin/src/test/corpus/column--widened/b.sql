CREATE TABLE public.device (
    id int,
    name varchar(100) DEFAULT 'a',
    price numeric(10,2)
);
CREATE INDEX ON public.device (name);
