CREATE TABLE public.device (
    id int,
    n bigint
);
CREATE VIEW public.v AS SELECT id, n FROM public.device;
CREATE VIEW public.w AS SELECT n FROM public.v;
COMMENT ON VIEW public.w IS 'of v';
COMMENT ON COLUMN public.v.n IS 'number';
ALTER VIEW public.v ALTER COLUMN n SET DEFAULT 4;
