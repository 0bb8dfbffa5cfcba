CREATE SCHEMA words;
CREATE TEXT SEARCH DICTIONARY words.english (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION words.mine (COPY = english);
ALTER TEXT SEARCH CONFIGURATION words.mine ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH words.english, english_stem;
CREATE TEXT SEARCH CONFIGURATION words."None" (PARSER = "default");
COMMENT ON TEXT SEARCH CONFIGURATION words.mine IS 'mine';
ALTER TEXT SEARCH CONFIGURATION words.mine OWNER TO pg_monitor;
CREATE TABLE words.page (id integer PRIMARY KEY, body text, search tsvector GENERATED ALWAYS AS (to_tsvector('words.mine', body)) STORED);
