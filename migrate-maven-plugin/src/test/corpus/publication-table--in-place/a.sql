CREATE TABLE a (id int PRIMARY KEY, b text, c int);
CREATE TABLE b (id int PRIMARY KEY, gone text);
CREATE TABLE c (id int PRIMARY KEY);
CREATE TABLE gone (id int PRIMARY KEY);
CREATE PUBLICATION one FOR TABLE a, b (id, gone), c WHERE (id > 1), gone;
