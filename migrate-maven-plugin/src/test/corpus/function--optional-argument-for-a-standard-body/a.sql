CREATE FUNCTION net(p numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN p * 0.8;
CREATE FUNCTION gross(p numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN net(p) * 1.2;
CREATE TABLE t (id int PRIMARY KEY, p numeric DEFAULT net(5), g numeric GENERATED ALWAYS AS (gross(p)) STORED);
