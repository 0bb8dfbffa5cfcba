CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE INDEX device_name ON public.device USING hash (name);
COMMENT ON INDEX public.device_name IS 'search';
