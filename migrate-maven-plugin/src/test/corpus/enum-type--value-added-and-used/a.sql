CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE public.person (id int, mood public.mood DEFAULT 'ok');
