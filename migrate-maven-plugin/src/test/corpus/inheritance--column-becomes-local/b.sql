CREATE TABLE base (id int);
CREATE TABLE child (more int, kept text) INHERITS (base);
CREATE TABLE other () INHERITS (base);
