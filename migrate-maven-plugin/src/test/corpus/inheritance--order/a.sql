CREATE TABLE a (x int);
CREATE TABLE b (y int);
CREATE TABLE child (x int, y int) INHERITS (a, b);
