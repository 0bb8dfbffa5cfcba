CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE MATERIALIZED VIEW public.m WITH (fillfactor=80) AS SELECT id, name FROM public.device WHERE id > 3;
CREATE UNIQUE INDEX m_id ON public.m (id);
CREATE VIEW public.v AS SELECT id FROM public.m;
