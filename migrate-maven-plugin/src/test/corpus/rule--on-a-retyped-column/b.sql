CREATE TABLE public.device (
    id integer NOT NULL,
    name text NOT NULL
);
CREATE RULE kept AS ON DELETE TO public.device WHERE OLD.id > 5 DO INSTEAD NOTHING;
