CREATE TABLE t (id int PRIMARY KEY, j jsonb NOT NULL DEFAULT '{}', k jsonb NOT NULL DEFAULT '[]');
CREATE TYPE st AS ENUM ('a', 'b');
CREATE TABLE two_enums (id int PRIMARY KEY, s st NOT NULL DEFAULT 'a', w st NOT NULL DEFAULT 'b');
