CREATE TABLE base (id bigint NOT NULL DEFAULT 4, note text, extra text DEFAULT 'e', CONSTRAINT positive CHECK (id > 0), CONSTRAINT own CHECK (id > 0) NO INHERIT);
CREATE TABLE child (more int) INHERITS (base);
CREATE VIEW v AS SELECT id, note FROM child;
