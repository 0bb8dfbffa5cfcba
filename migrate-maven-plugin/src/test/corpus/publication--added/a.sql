CREATE TABLE a (id int PRIMARY KEY, b text, c int);
CREATE SCHEMA s;
