CREATE TABLE public.device (
    id bigint NOT NULL
);
CREATE TABLE public.note (
    id bigint GENERATED ALWAYS AS IDENTITY,
    text text NOT NULL
);
CREATE FUNCTION public.noted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO public.note (text) VALUES (NEW.id::text);
    RETURN NEW;
END;
$$;
CREATE TRIGGER noted AFTER INSERT ON public.device FOR EACH ROW EXECUTE FUNCTION public.noted();
CREATE TRIGGER noted AFTER INSERT ON public.note FOR EACH ROW WHEN (NEW.id < 0) EXECUTE FUNCTION public.noted();
