CREATE TABLE public.device (id int NOT NULL, name text CONSTRAINT has_name NOT NULL NO INHERIT);
CREATE TABLE public.phone () INHERITS (public.device);
