CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
