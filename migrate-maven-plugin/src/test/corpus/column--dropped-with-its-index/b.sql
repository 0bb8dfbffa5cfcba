CREATE TABLE public.device (
    id int
);
CREATE INDEX by_name ON public.device (id);
