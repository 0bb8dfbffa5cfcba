CREATE TABLE public.event (id integer PRIMARY KEY, at timestamp NOT NULL DEFAULT now(), upto timestamp(3));
