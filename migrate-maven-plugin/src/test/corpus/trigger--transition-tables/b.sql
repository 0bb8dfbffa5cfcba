CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM count(*) FROM was; RETURN NULL; END $$;
CREATE TRIGGER touch AFTER UPDATE ON public.device REFERENCING OLD TABLE AS was NEW TABLE AS is_now FOR EACH STATEMENT EXECUTE FUNCTION public.touch();
