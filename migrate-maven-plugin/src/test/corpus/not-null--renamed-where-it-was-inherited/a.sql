CREATE TABLE p (id int CONSTRAINT p_nn NOT NULL, a text, k int NOT NULL);
CREATE TABLE c (b int) INHERITS (p);
