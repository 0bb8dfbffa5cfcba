CREATE TABLE public.device (
    id int,
    n int
);
CREATE VIEW public.v AS SELECT id, n FROM public.device;
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 3;
