CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE VIEW public.v AS SELECT id, name FROM public.device;
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION public.touch();
COMMENT ON TRIGGER touch ON public.v IS 'x';
