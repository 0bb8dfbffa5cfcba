CREATE TYPE public.mood AS ENUM ('good', 'bad');
CREATE FUNCTION public.usual() RETURNS public.mood LANGUAGE sql AS 'SELECT ''good''::public.mood';
CREATE TABLE public.named (name text, mood public.mood DEFAULT public.usual() NOT NULL);
CREATE TABLE public.placed (place point, mood public.mood DEFAULT public.usual() NOT NULL, CONSTRAINT somewhere CHECK (place IS NOT NULL OR mood = 'good'));
CREATE TABLE public.device (id integer, name text) INHERITS (public.named, public.placed);
