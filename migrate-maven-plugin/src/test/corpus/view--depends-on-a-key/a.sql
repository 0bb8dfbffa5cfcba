CREATE TABLE public.device (
    id bigint PRIMARY KEY,
    name text NOT NULL
);
CREATE VIEW public.v AS SELECT id, name FROM public.device GROUP BY id;
