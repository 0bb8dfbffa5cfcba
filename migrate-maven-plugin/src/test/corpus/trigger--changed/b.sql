CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE INSERT OR DELETE ON public.device FOR EACH ROW EXECUTE FUNCTION public.touch();
ALTER TABLE public.device ENABLE ALWAYS TRIGGER touch;
