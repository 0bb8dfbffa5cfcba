CREATE TABLE public.device (id int CONSTRAINT has_id NOT NULL NO INHERIT, name text NOT NULL);
CREATE TABLE public.phone () INHERITS (public.device);
