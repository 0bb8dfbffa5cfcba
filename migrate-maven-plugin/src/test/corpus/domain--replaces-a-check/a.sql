CREATE TABLE public.person (email text DEFAULT 'x@y' CONSTRAINT has_at CHECK (email LIKE '%@%'));
