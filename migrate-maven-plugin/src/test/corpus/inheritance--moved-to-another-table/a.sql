CREATE TABLE p (id int, n int CHECK (n > 0));
CREATE TABLE q (id int, n int CHECK (n > 0), z text);
CREATE TABLE c (m int) INHERITS (p);

CREATE TABLE above (id int NOT NULL, n int, CONSTRAINT positive CHECK (n > 0));
CREATE TABLE below (m int) INHERITS (above);
