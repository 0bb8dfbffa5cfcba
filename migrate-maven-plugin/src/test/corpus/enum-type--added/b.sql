CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'happy');
COMMENT ON TYPE public.mood IS 'how it goes';
CREATE TABLE public.person (id int PRIMARY KEY, mood public.mood NOT NULL DEFAULT 'ok', moods public.mood[]);
