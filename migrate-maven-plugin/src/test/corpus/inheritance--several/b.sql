CREATE TABLE a (x int, w text NOT NULL DEFAULT 'q');
CREATE TABLE b (y int, x int DEFAULT 3);
CREATE TABLE c (z int, y int, CHECK (z > 1)) INHERITS (a, b);
CREATE TABLE d (own text) INHERITS (c);
ALTER TABLE d ALTER w SET DEFAULT 'd';
