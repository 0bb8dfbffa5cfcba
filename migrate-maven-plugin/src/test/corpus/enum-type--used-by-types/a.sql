CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE public.mood_old AS ENUM ('x');
CREATE DOMAIN public.good_mood AS public.mood DEFAULT 'ok' CONSTRAINT good CHECK (VALUE <> 'sad');
CREATE TYPE public.state AS (mood public.mood, since date);
CREATE TABLE public.person (id int, mood public.good_mood, state public.state, best public.good_mood[]);
