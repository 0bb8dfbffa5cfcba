CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE FUNCTION public.devices(d public.device) RETURNS SETOF public.device LANGUAGE sql STABLE AS $$ SELECT * FROM public.device $$;
