CREATE TABLE public.device (
    id int,
    state varchar(10) CHECK (state IN ('a', 'b'))
);
CREATE INDEX ON public.device (id) WHERE state IN ('a', 'b');
CREATE VIEW public.v AS SELECT id FROM public.device WHERE state NOT IN ('a', 'b');
