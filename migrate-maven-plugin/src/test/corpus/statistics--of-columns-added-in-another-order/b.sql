CREATE TABLE t (id int PRIMARY KEY, zip text, city text);
CREATE STATISTICS s (dependencies) ON zip, city FROM t;
CREATE TABLE u (id int PRIMARY KEY, "City" text);
