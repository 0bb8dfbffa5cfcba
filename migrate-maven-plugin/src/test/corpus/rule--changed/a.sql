CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE VIEW public.v AS SELECT id, name FROM public.device;
CREATE RULE added AS ON INSERT TO public.v DO INSTEAD NOTHING;
CREATE RULE kept AS ON DELETE TO public.device DO INSTEAD NOTHING;
ALTER TABLE public.device DISABLE RULE kept;
