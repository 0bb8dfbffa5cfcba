CREATE TYPE public.address AS (street varchar(40), city varchar(30) COLLATE "C");
