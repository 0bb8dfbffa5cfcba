CREATE TABLE public.device (
    id int CONSTRAINT has_id NOT NULL,
    name text CONSTRAINT has_name NOT NULL,
    note text NOT NULL,
    model text CONSTRAINT has_model NOT NULL
);
CREATE TABLE public.owner (id int CONSTRAINT owner_has_id NOT NULL, name text NOT NULL);
COMMENT ON CONSTRAINT has_name ON public.device IS 'since the audit';
