CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE VIEW public.v AS SELECT id, name FROM public.device;
COMMENT ON COLUMN public.v.name IS 'of the device';
COMMENT ON COLUMN public.v.id IS 'of the device, too';
