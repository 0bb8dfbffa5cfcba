CREATE SCHEMA words;
CREATE TEXT SEARCH DICTIONARY words.english (TEMPLATE = snowball, LANGUAGE = english, STOPWORDS = english);
CREATE TEXT SEARCH DICTIONARY words.plain (TEMPLATE = simple, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY words.synonyms (TEMPLATE = synonym, SYNONYMS = synonym_sample);
CREATE TEXT SEARCH DICTIONARY words.a_thesaurus (TEMPLATE = thesaurus, DICTFILE = thesaurus_sample, DICTIONARY = words.english);
COMMENT ON TEXT SEARCH DICTIONARY words.english IS 'it''s english';
ALTER TEXT SEARCH DICTIONARY words.english OWNER TO pg_monitor;
