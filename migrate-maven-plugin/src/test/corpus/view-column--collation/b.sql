CREATE TABLE t (id int PRIMARY KEY, name text);
CREATE VIEW v AS SELECT id, name COLLATE "C" AS name FROM t;
CREATE VIEW w AS SELECT id, name COLLATE "C" AS name, 1 AS more FROM t;
CREATE TABLE u (name text COLLATE "C");
CREATE VIEW x AS SELECT name FROM u;
