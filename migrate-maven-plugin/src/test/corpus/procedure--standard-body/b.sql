CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL
);
CREATE PROCEDURE public.add(id bigint) BEGIN ATOMIC INSERT INTO public.device VALUES (id, 'x'); END;
