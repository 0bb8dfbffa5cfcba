CREATE TYPE public.span AS RANGE (subtype = float8);
CREATE TABLE public.item (span public.span DEFAULT public.span(1, 2), spans public.span_multirange, more public.span[]);
CREATE VIEW public.v AS SELECT span * public.span(0, 9) AS span FROM public.item;
COMMENT ON TYPE public.span IS 'from and to';
