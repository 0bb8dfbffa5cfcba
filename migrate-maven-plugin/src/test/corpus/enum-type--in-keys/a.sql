CREATE TYPE public."Code" AS ENUM ('a', 'b');
CREATE TABLE public.code (code public."Code" PRIMARY KEY);
CREATE TABLE public.item (code public."Code" REFERENCES public.code, UNIQUE (code));
