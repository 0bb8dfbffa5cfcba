CREATE TABLE public.device (
    id int
);
ALTER TABLE public.device ADD CONSTRAINT positive CHECK (id > 0);
