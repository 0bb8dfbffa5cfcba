CREATE TABLE base (x int);
CREATE TABLE child (y int, x int) INHERITS (base);
