CREATE DOMAIN public.email AS varchar(100) COLLATE "C" DEFAULT 'a@b' NOT NULL CONSTRAINT has_at CHECK (VALUE LIKE '%@%') CONSTRAINT short CHECK (length(VALUE) < 50);
COMMENT ON DOMAIN public.email IS 'an address';
COMMENT ON CONSTRAINT has_at ON DOMAIN public.email IS 'as all have';
CREATE TABLE public.person (id int, email public.email);
