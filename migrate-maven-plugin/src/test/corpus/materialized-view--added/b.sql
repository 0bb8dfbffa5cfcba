CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE MATERIALIZED VIEW public.m WITH (fillfactor=90) AS SELECT id, name FROM public.device;
CREATE UNIQUE INDEX m_id ON public.m (id);
COMMENT ON MATERIALIZED VIEW public.m IS 'fast';
COMMENT ON COLUMN public.m.id IS 'key';
CREATE MATERIALIZED VIEW public.e AS SELECT id FROM public.m WITH NO DATA;
