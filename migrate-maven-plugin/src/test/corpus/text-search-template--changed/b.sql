CREATE FUNCTION public.look(internal, internal, internal, internal) RETURNS internal LANGUAGE internal STRICT AS 'dsimple_lexize';
CREATE TEXT SEARCH TEMPLATE public.plain (INIT = dsimple_init, LEXIZE = public.look);
CREATE TEXT SEARCH DICTIONARY public.words (TEMPLATE = public.plain);
CREATE TEXT SEARCH CONFIGURATION public.wordy (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION public.wordy ADD MAPPING FOR word, asciiword WITH public.words;
COMMENT ON TEXT SEARCH TEMPLATE public.plain IS 'words as they are';
COMMENT ON TEXT SEARCH DICTIONARY public.words IS 'words';
CREATE TABLE public.page (id integer PRIMARY KEY, body text, search tsvector GENERATED ALWAYS AS (to_tsvector('public.wordy', body)) STORED);
CREATE INDEX page_body ON public.page USING gin (to_tsvector('public.wordy', body));
