CREATE TYPE public.address AS (city varchar(20), street text);
