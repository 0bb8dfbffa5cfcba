CREATE TEXT SEARCH DICTIONARY public.words (TEMPLATE = simple, STOPWORDS = english);
CREATE TEXT SEARCH DICTIONARY public.unused (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION public.mine (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR asciiword WITH public.words;
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR word WITH public.words, simple;
COMMENT ON TEXT SEARCH DICTIONARY public.words IS 'words';
ALTER TEXT SEARCH DICTIONARY public.words OWNER TO pg_monitor;
CREATE TABLE public.page (id integer PRIMARY KEY, body text, search tsvector GENERATED ALWAYS AS (to_tsvector('public.mine', body)) STORED);
CREATE INDEX page_body ON public.page USING gin (to_tsvector('public.mine', body));
