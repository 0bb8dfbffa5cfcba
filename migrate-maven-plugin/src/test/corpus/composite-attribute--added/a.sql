CREATE TYPE public.address AS (street text, city varchar(20));
CREATE TABLE public.person (address public.address);
