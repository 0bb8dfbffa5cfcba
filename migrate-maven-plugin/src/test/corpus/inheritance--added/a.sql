CREATE TABLE base (id int, made timestamptz NOT NULL, CONSTRAINT positive CHECK (id > 0));
CREATE TABLE child (id int, made timestamptz NOT NULL, note text, CONSTRAINT positive CHECK (id > 0));
