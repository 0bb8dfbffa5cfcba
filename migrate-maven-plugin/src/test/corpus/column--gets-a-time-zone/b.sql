CREATE TABLE public.event (id integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), upto timestamptz(3));
