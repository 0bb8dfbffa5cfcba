CREATE TABLE public.device (
    id integer NOT NULL,
    name text NOT NULL
);
CREATE FUNCTION public.names(lowest bigint) RETURNS SETOF bigint BEGIN ATOMIC SELECT id FROM public.device WHERE id > lowest; END;
COMMENT ON FUNCTION public.names IS 'all';
