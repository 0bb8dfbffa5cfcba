CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY terms (TEMPLATE = plain, stopwords = english);
CREATE TEXT SEARCH CONFIGURATION notes (PARSER = words);
ALTER TEXT SEARCH CONFIGURATION notes ADD MAPPING FOR asciiword WITH terms;
CREATE TABLE note (body text NOT NULL, words tsvector GENERATED ALWAYS AS (to_tsvector('notes', body)) STORED);
CREATE INDEX note_words ON note (words);
