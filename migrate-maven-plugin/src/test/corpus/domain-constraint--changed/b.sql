CREATE DOMAIN public.n AS int CONSTRAINT positive CHECK (VALUE >= 0);
COMMENT ON CONSTRAINT positive ON DOMAIN public.n IS 'a';
