CREATE TEXT SEARCH DICTIONARY public.old (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION public.mine (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR asciiword, word, numword WITH public.old;
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR email, url WITH simple;
CREATE TABLE public.page (id integer PRIMARY KEY, body text);
CREATE INDEX page_body ON public.page USING gin (to_tsvector('public.mine', body));
