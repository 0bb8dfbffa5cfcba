CREATE TYPE public.mood AS ENUM ('ok', 'happy');
CREATE TABLE public.person (id int, mood text DEFAULT 'ok', note public.mood, came public.mood DEFAULT 'happy');
