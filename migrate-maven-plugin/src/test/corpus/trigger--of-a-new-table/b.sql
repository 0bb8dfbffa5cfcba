CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch AFTER TRUNCATE ON public.device FOR EACH STATEMENT EXECUTE FUNCTION public.touch();
CREATE TRIGGER "Odd one" BEFORE DELETE ON public.device FOR EACH ROW EXECUTE FUNCTION public.touch();
