CREATE TYPE public.mood AS ENUM ('happy', 'ok', 'sad');
CREATE TABLE public.person (id int, mood public.mood DEFAULT 'ok');
