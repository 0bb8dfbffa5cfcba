CREATE TYPE public.address AS (street text, city varchar(20) COLLATE "C", zip int);
CREATE TABLE public.person (address public.address);
