CREATE TABLE public.audit (who text NOT NULL DEFAULT 'nobody', at timestamptz, CONSTRAINT known CHECK (who <> ''));
CREATE TABLE public.device (id integer PRIMARY KEY);
CREATE TABLE public.sensor (unit text) INHERITS (public.device);
