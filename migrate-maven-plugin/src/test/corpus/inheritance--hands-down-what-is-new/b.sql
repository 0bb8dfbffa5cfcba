CREATE TABLE public.audit (who text NOT NULL DEFAULT 'nobody', at timestamptz, CONSTRAINT known CHECK (who <> ''));
CREATE TABLE public.device (id integer PRIMARY KEY, CONSTRAINT told CHECK (who <> id::text)) INHERITS (public.audit);
CREATE TABLE public.sensor (unit text) INHERITS (public.device);
CREATE INDEX device_who ON public.device (who);
ALTER TABLE public.device ALTER COLUMN who SET DEFAULT 'somebody';
COMMENT ON COLUMN public.device.at IS 'when';
