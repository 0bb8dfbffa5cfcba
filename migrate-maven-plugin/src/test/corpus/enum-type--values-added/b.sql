CREATE TYPE public.mood AS ENUM ('awful', 'sad', 'ok', 'good', 'it''s great');
CREATE TABLE public.person (mood public.mood);
