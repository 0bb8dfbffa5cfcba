CREATE TYPE public.mood AS ENUM ('happy', 'ok');
CREATE TABLE public.person (
    id int PRIMARY KEY,
    mood public.mood NOT NULL DEFAULT 'happy',
    moods public.mood[] DEFAULT '{ok}',
    CONSTRAINT calm CHECK (mood <> 'happy' OR id > 0)
);
CREATE INDEX person_happy ON public.person (id) WHERE mood = 'happy';
CREATE INDEX person_mood ON public.person (mood);
CREATE VIEW public.happy AS SELECT id, mood FROM public.person WHERE mood = 'happy';
COMMENT ON VIEW public.happy IS 'the happy ones';
CREATE MATERIALIZED VIEW public.moods AS SELECT mood, count(*) AS persons FROM public.person GROUP BY mood;
CREATE UNIQUE INDEX moods_mood ON public.moods (mood);
COMMENT ON TYPE public.mood IS 'how it is';
