CREATE TABLE a (id int PRIMARY KEY, b text, c int);
CREATE TABLE b (id bigint PRIMARY KEY, new text);
CREATE TABLE c (id int PRIMARY KEY);
CREATE TABLE new (id int PRIMARY KEY);
CREATE PUBLICATION one FOR TABLE b (id, new), c WHERE (id > 2), new;
