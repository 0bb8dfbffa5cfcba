CREATE TYPE public.mood AS ENUM ('ok');
CREATE TABLE public.person (mood public.mood);
