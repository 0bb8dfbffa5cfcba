CREATE TABLE public.old (a integer);
CREATE TEXT SEARCH TEMPLATE public.plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH TEMPLATE public.bare (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY public.words (TEMPLATE = public.plain, STOPWORDS = english);
COMMENT ON TEXT SEARCH TEMPLATE public.plain IS 'words as they are';
