CREATE DOMAIN amount AS numeric(12,2) CHECK (VALUE >= 0);
CREATE DOMAIN label AS text;
CREATE TABLE leaves (id int PRIMARY KEY, m amount, d amount DEFAULT 0);
CREATE TABLE leaves_text (id int PRIMARY KEY, l label DEFAULT 'none', n label);
CREATE TABLE p (id int PRIMARY KEY, qty int NOT NULL DEFAULT 1, code text NOT NULL, mail varchar(100));
CREATE INDEX ON p (code);
CREATE VIEW pv AS SELECT id, qty, code FROM p;
