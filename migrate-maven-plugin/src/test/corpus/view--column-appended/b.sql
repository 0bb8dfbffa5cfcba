CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE VIEW public.v AS SELECT id, name FROM public.device;
CREATE VIEW public.w AS SELECT * FROM public.v;
