CREATE TYPE public.mood AS ENUM ('sad', 'ok', 'better', 'happy');
CREATE TABLE public.person (id int, mood public.mood DEFAULT 'better', CHECK (mood <> 'better' OR id > 0));
CREATE VIEW public.better AS SELECT id FROM public.person WHERE mood = 'better';
