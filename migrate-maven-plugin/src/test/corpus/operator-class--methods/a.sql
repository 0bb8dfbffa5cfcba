CREATE TABLE public.thing (id integer PRIMARY KEY, numbers integer[], place point, span int4range);
