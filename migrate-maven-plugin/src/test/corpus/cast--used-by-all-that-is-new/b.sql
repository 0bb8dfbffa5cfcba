CREATE TYPE public.amount AS (value numeric, unit text);
CREATE FUNCTION public.number(a public.amount) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT (a).value';
CREATE CAST (public.amount AS numeric) WITH FUNCTION public.number(public.amount) AS IMPLICIT;
CREATE FUNCTION public.double(a public.amount) RETURNS numeric IMMUTABLE LANGUAGE sql AS 'SELECT a::numeric * 2';
CREATE TABLE public.item (
    id integer PRIMARY KEY,
    amount public.amount CHECK (amount::numeric > 0),
    n numeric GENERATED ALWAYS AS (amount::numeric) STORED
);
CREATE INDEX item_number ON public.item ((amount::numeric));
CREATE VIEW public.sizes AS SELECT id, abs(amount) AS n FROM public.item;
CREATE TABLE public.old (a integer);
