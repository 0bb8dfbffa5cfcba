CREATE TEXT SEARCH DICTIONARY public.a (TEMPLATE = snowball, LANGUAGE = english, STOPWORDS = english);
CREATE TEXT SEARCH DICTIONARY public.b (TEMPLATE = synonym, SYNONYMS = synonym_sample, CASESENSITIVE = 1);
CREATE TEXT SEARCH DICTIONARY public.c (TEMPLATE = simple, ACCEPT = true, STOPWORDS = 'english');
CREATE TEXT SEARCH CONFIGURATION public.mine (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR asciiword WITH public.b, public.a;
CREATE TABLE public.page (id integer PRIMARY KEY, body text);
CREATE INDEX page_body ON public.page USING gin (to_tsvector('public.mine', body));
