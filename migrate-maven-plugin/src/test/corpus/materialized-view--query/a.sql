CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE MATERIALIZED VIEW public.m AS SELECT id, name FROM public.device;
CREATE UNIQUE INDEX m_id ON public.m (id);
CREATE VIEW public.v AS SELECT id FROM public.m;
