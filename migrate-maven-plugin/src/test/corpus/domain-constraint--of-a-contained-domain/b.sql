CREATE DOMAIN public.level AS integer CONSTRAINT changed CHECK (VALUE > 0 AND VALUE < 1000) CONSTRAINT added CHECK (VALUE <> 666);
CREATE DOMAIN public.further AS public.level;
CREATE DOMAIN public.plain AS integer CONSTRAINT changed CHECK (VALUE > 0 AND VALUE < 1000);
CREATE TABLE public.device (id integer PRIMARY KEY, levels public.further[], main public.level, plain public.plain);
CREATE VIEW public.main AS SELECT id, main FROM public.device;
