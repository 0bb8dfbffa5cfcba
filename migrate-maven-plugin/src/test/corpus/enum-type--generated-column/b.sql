CREATE TYPE public.mood AS ENUM ('ok', 'happy');
CREATE TABLE public.person (id int, mood public.mood, fine boolean GENERATED ALWAYS AS (mood = 'ok') STORED);
