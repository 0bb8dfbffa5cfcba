CREATE TEXT SEARCH DICTIONARY public.a (TEMPLATE = snowball, LANGUAGE = german);
CREATE TEXT SEARCH DICTIONARY public.b (TEMPLATE = synonym, CASESENSITIVE = 0, SYNONYMS = synonym_sample);
CREATE TEXT SEARCH DICTIONARY public.c (STOPWORDS = "english", ACCEPT = true, TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION public.mine (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR asciiword WITH public.b, public.a;
CREATE TABLE public.page (id integer PRIMARY KEY, body text);
CREATE INDEX page_body ON public.page USING gin (to_tsvector('public.mine', body));
