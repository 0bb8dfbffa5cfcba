CREATE TABLE t (id int PRIMARY KEY, city text);
CREATE TABLE u (id int PRIMARY KEY, zip text, "City" text);
CREATE STATISTICS r ON zip, "City", (id + 1) FROM u;
