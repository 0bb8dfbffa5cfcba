CREATE TABLE t (id int PRIMARY KEY);
CREATE FUNCTION stats(p int, OUT total bigint, OUT cnt bigint) LANGUAGE sql STABLE AS $$ SELECT 1::bigint, 2::bigint $$;
CREATE VIEW w AS SELECT t.id, s.cnt FROM t, LATERAL stats(t.id) s;
