CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE VIEW public.v WITH (check_option=local) AS SELECT id FROM public.device WHERE id > 1;
