CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL,
    label text
);
CREATE FUNCTION public.names(lowest bigint) RETURNS SETOF text BEGIN ATOMIC SELECT label FROM public.device WHERE id > lowest; END;
CREATE FUNCTION public.twice(a integer) RETURNS integer RETURN a + a;
