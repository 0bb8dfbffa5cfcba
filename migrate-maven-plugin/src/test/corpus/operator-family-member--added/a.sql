CREATE OPERATOR CLASS public.numbers FOR TYPE integer USING btree AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE TABLE public.thing (id integer PRIMARY KEY, n integer);
CREATE INDEX thing_n ON public.thing (n public.numbers);
