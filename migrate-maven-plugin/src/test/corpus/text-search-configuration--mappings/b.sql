CREATE TEXT SEARCH DICTIONARY public.new (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION public.mine (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR asciiword, word WITH public.new, simple;
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR email, host, file WITH simple;
CREATE TABLE public.page (id integer PRIMARY KEY, body text);
CREATE INDEX page_body ON public.page USING gin (to_tsvector('public.mine', body));
