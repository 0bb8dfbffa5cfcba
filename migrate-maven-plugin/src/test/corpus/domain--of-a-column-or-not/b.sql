CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE DOMAIN code AS text CHECK (VALUE ~ '^[a-z]+$');
CREATE DOMAIN strict_code AS code;
CREATE DOMAIN email AS varchar(320);
CREATE TABLE leaves (id int PRIMARY KEY, m numeric(12,2), d numeric(12,2) DEFAULT 0);
CREATE TABLE leaves_text (id int PRIMARY KEY, l text DEFAULT 'none', n varchar(10));
CREATE TABLE p (id int PRIMARY KEY, qty positive NOT NULL DEFAULT 1, code strict_code NOT NULL, mail email);
CREATE INDEX ON p (code);
CREATE VIEW pv AS SELECT id, qty, code FROM p;
