CREATE TYPE public.address AS (street text, city text, zip int);
CREATE TABLE public.person (address public.address);
CREATE VIEW public.zips AS SELECT (address).zip AS zip, (address).city AS city FROM public.person;
