CREATE TABLE public.address (street text, city varchar(20));
