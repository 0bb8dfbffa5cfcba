CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE VIEW public.v AS SELECT id, name FROM public.device;
CREATE RULE added AS ON INSERT TO public.v DO INSTEAD INSERT INTO public.device VALUES (NEW.id, NEW.name);
CREATE RULE "Kept" AS ON DELETE TO public.device WHERE OLD.id > 5 DO INSTEAD NOTHING;
COMMENT ON RULE added ON public.v IS 'x';
