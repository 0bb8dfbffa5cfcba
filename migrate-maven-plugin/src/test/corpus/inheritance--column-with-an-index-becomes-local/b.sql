CREATE TABLE base (id int);
CREATE TABLE a (x int, note text) INHERITS (base);
CREATE INDEX a_note ON a (note);
