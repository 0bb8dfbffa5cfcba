CREATE TABLE t (id int PRIMARY KEY, name text);
CREATE FUNCTION all_t() RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM public.t $$;
CREATE FUNCTION "Of"(text, int DEFAULT 1) RETURNS SETOF t LANGUAGE sql STABLE AS $$ SELECT * FROM public.t WHERE name = $1 $$;
CREATE VIEW v AS SELECT id, name FROM all_t();
CREATE VIEW called AS SELECT "X y".id FROM "Of"('all_t() all_t(id, name)', length(')(')) AS "X y" JOIN all_t() USING (id);
CREATE VIEW otherwise AS SELECT a FROM all_t() AS x(a, b);
CREATE MATERIALIZED VIEW m AS SELECT name FROM all_t();
