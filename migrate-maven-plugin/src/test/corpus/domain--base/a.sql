CREATE DOMAIN public.n AS int DEFAULT 1 CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE public.item (n public.n, ns public.n[] DEFAULT '{1}', m public.n DEFAULT 5);
CREATE VIEW public.v AS SELECT n FROM public.item;
COMMENT ON DOMAIN public.n IS 'counts';
