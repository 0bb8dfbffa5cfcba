CREATE TYPE public."Code" AS ENUM ('b', 'a');
CREATE TABLE public.code (code public."Code" PRIMARY KEY);
CREATE TABLE public.item (code public."Code" REFERENCES public.code, UNIQUE (code));
