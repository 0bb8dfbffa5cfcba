CREATE FUNCTION public.done(state internal) RETURNS void LANGUAGE internal STRICT AS 'prsd_end';
CREATE TEXT SEARCH PARSER public.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = public.done, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION public.plain (PARSER = public.words);
