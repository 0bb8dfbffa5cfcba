CREATE TABLE p (id int, n bigint DEFAULT 4, CONSTRAINT ck CHECK (n > 1));
CREATE TABLE c (m int, CONSTRAINT cc CHECK (m > 0)) INHERITS (p);
CREATE TABLE d (x int, CONSTRAINT ck CHECK (n > 1)) INHERITS (c);

CREATE TABLE first (id int, n int);
CREATE TABLE second () INHERITS (first);
CREATE TABLE third (CONSTRAINT ck CHECK (n > 0)) INHERITS (second);
