CREATE TEXT SEARCH DICTIONARY public.same (TEMPLATE = simple, ACCEPT = false, STOPWORDS = english);
CREATE TEXT SEARCH DICTIONARY public.made (TEMPLATE = simple, STOPWORDS = english, ACCEPT = false);
CREATE FUNCTION public.same() RETURNS integer LANGUAGE sql SET search_path = public SET work_mem = '1MB' AS 'SELECT 1';
CREATE PROCEDURE public.same_too() LANGUAGE sql SET search_path = public SET work_mem = '1MB' AS 'SELECT 1';
CREATE FUNCTION public.made() RETURNS integer LANGUAGE sql SET work_mem = '1MB' SET search_path = public AS 'SELECT 1';
