CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE public.person (id int, mood public.mood, fine boolean GENERATED ALWAYS AS (mood = 'ok') STORED);
