CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
COMMENT ON TABLE public.device IS 'one';
