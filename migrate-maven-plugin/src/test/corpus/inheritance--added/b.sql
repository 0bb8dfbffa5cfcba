CREATE TABLE base (id int, made timestamptz NOT NULL, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE child (id int, made timestamptz NOT NULL, note text, CONSTRAINT positive CHECK (id > 0)) INHERITS (base);
CREATE TABLE young (more int, id int DEFAULT 5, CONSTRAINT small CHECK (more < 5)) INHERITS (base);
CREATE TABLE youngest () INHERITS (young, child);
