CREATE DOMAIN public.n AS int;
ALTER DOMAIN public.n ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
CREATE DOMAIN public.m AS int;
ALTER DOMAIN public.m ADD CONSTRAINT positive CHECK (VALUE > 0) NOT VALID;
CREATE TABLE public.item (n public.n);
