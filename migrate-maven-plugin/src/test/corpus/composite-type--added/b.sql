CREATE TYPE public.address AS (street text, city varchar(20));
COMMENT ON TYPE public.address IS 'where';
COMMENT ON COLUMN public.address.city IS 'in upper case';
CREATE TYPE public."Nothing" AS ();
CREATE TABLE public.person (id int, address public.address, others public.address[]);
