CREATE DOMAIN public.n AS int CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE public.item (n public.n);
