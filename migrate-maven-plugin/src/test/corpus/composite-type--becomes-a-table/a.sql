CREATE TYPE public.address AS (street text, city varchar(20));
