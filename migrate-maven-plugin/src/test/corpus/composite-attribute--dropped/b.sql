CREATE TYPE public.address AS (street text, city text);
CREATE TABLE public.person (address public.address);
CREATE VIEW public.zips AS SELECT 1 AS zip, (address).city AS city FROM public.person;
