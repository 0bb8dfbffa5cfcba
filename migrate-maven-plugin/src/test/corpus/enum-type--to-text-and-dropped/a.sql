CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE public.person (id int, mood public.mood DEFAULT 'ok', other public.mood[]);
CREATE VIEW public.v AS SELECT mood FROM public.person;
