CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL,
    state text NOT NULL DEFAULT 'new'
);
