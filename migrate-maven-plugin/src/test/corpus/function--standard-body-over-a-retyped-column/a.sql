CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE FUNCTION public.names(lowest bigint) RETURNS SETOF bigint BEGIN ATOMIC SELECT id FROM public.device WHERE id > lowest; END;
