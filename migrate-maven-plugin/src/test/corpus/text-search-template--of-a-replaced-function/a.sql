CREATE FUNCTION public.look(a internal, b internal, c internal, d internal) RETURNS internal LANGUAGE internal STRICT AS 'dsimple_lexize';
CREATE TEXT SEARCH TEMPLATE public.plain (INIT = dsimple_init, LEXIZE = public.look);
CREATE TEXT SEARCH DICTIONARY public.words (TEMPLATE = public.plain, STOPWORDS = 'english', ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION public.wordy (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION public.wordy ADD MAPPING FOR word, asciiword WITH public.words, simple;
CREATE TABLE public.page (id integer PRIMARY KEY, body text);
CREATE INDEX page_body ON public.page USING gin (to_tsvector('public.wordy', body));
