CREATE VIEW public.open_event AS SELECT e.id, d.name FROM public.event e JOIN public.device d ON d.id = e.device WHERE e.closed IS NULL;
CREATE TABLE public.event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device integer NOT NULL REFERENCES public.device ON DELETE CASCADE,
    severity varchar(10) NOT NULL DEFAULT 'low' CHECK (severity IN ('low', 'high')),
    raised timestamptz NOT NULL DEFAULT now(),
    closed timestamptz,
    CHECK (closed > raised)
);
CREATE INDEX event_by_device ON public.event (device, raised DESC);
COMMENT ON TABLE public.event IS 'What devices report';
CREATE TABLE public.device (
    id serial PRIMARY KEY,
    name text NOT NULL UNIQUE,
    facts jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN public.device.facts IS 'As the agent sends them';
