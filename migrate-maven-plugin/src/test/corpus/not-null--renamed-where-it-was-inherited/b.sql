CREATE TABLE p (id int, a text CONSTRAINT a_nn NOT NULL, k int);
CREATE TABLE c (b int, CONSTRAINT c_id_nn NOT NULL id, NOT NULL k) INHERITS (p);
