CREATE TABLE p (id int, n int CHECK (n > 0));
CREATE TABLE q (id int, n int CHECK (n > 0), z text);
CREATE TABLE c (m bigint) INHERITS (q);

CREATE TABLE above (id int NOT NULL, n int, CONSTRAINT positive CHECK (n > 0));
CREATE TABLE between (k int) INHERITS (above);
CREATE TABLE below (m int) INHERITS (between);
