CREATE TABLE t (id int PRIMARY KEY, j json NOT NULL DEFAULT '{}', k json NOT NULL DEFAULT '[]');
CREATE TYPE st AS ENUM ('a', 'b', 'c');
CREATE TABLE two_enums (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a', w st NOT NULL DEFAULT 'b');
