CREATE TABLE child (y int, x int);
