CREATE TABLE public.device (
    id int,
    during tsrange,
    EXCLUDE USING gist (during WITH &&) WHERE (id > 0)
);
