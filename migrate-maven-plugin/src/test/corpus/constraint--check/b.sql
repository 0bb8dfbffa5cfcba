CREATE TABLE public.device (
    id int,
    state text,
    CONSTRAINT known CHECK (state IN ('a', 'b', 'c')),
    CHECK (id > 0) NO INHERIT
);
