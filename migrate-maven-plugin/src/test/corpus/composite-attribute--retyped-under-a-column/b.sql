CREATE TYPE public.pair AS (a bigint, b text);
CREATE TYPE public.pairs AS (one public.pair, more public.pair[]);
CREATE TABLE public.item (pair public.pair, pairs public.pairs);
CREATE VIEW public.v AS SELECT (pair).a AS a FROM public.item;
