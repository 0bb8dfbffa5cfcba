CREATE TABLE public.person (id int, mood text DEFAULT 'ok', other text[]);
CREATE VIEW public.v AS SELECT mood FROM public.person;
