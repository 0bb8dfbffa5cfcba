CREATE TABLE public.device (
    id int,
    PRIMARY KEY (id) WITH (fillfactor=70)
);
