CREATE TABLE base (id int, note text, gone int);
CREATE TABLE child (more int) INHERITS (base);
CREATE VIEW v AS SELECT id, note FROM child;
