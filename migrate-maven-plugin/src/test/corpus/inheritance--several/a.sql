CREATE TABLE a (x int, CHECK (x > 0));
CREATE TABLE b (y int);
CREATE TABLE c (z int) INHERITS (a);
CREATE TABLE d () INHERITS (c);
