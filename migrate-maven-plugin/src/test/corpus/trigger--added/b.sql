CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE INSERT OR UPDATE OF name ON public.device FOR EACH ROW WHEN (NEW.id > 0) EXECUTE FUNCTION public.touch('a', '1');
COMMENT ON TRIGGER touch ON public.device IS 'touches';
