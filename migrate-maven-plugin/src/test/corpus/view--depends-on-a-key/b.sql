CREATE TABLE public.device (
    id bigint, CONSTRAINT pk PRIMARY KEY (id),
    name text NOT NULL
);
CREATE VIEW public.v AS SELECT id, name FROM public.device GROUP BY id;
