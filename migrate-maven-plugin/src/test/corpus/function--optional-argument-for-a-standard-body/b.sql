CREATE FUNCTION net(p numeric, rate numeric DEFAULT 0.8) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN p * rate;
CREATE FUNCTION gross(p numeric) RETURNS numeric LANGUAGE sql IMMUTABLE RETURN net(p) * 1.3;
CREATE TABLE t (id int PRIMARY KEY, p numeric DEFAULT net(6), g numeric GENERATED ALWAYS AS (gross(p)) STORED);
