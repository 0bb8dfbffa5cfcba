CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION public.mine (PARSER = public.words);
ALTER TEXT SEARCH CONFIGURATION public.mine ADD MAPPING FOR asciiword WITH simple;
COMMENT ON TEXT SEARCH CONFIGURATION public.mine IS 'mine';
CREATE TABLE public.page (id integer PRIMARY KEY, body text);
CREATE INDEX page_body ON public.page USING gin (to_tsvector('public.mine', body));
