CREATE TABLE base (id int, kept text);
CREATE TABLE child (more int) INHERITS (base);
CREATE TABLE other () INHERITS (base);
