CREATE TABLE base (id int, note text);
CREATE TABLE a (x int) INHERITS (base);
CREATE INDEX a_note ON a (note);
