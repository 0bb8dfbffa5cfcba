CREATE TABLE t (id int PRIMARY KEY);
CREATE FUNCTION stats(p int, q int DEFAULT 0, OUT total bigint, OUT cnt bigint, OUT mx int) LANGUAGE sql STABLE AS $$ SELECT 1::bigint, 2::bigint, 3 $$;
CREATE VIEW w AS SELECT t.id, s.cnt FROM t, LATERAL stats(t.id) s;
