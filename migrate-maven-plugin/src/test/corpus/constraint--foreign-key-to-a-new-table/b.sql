CREATE TABLE public.owner (id int PRIMARY KEY, CONSTRAINT o CHECK (id > 0));
CREATE TABLE public.z (id int, owner int REFERENCES public.owner);
