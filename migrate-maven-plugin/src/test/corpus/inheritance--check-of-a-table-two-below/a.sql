CREATE TABLE p (id int, n int, CONSTRAINT ck CHECK (n > 0));
CREATE TABLE c (m int, CONSTRAINT cc CHECK (m > 0)) INHERITS (p);
CREATE TABLE d (CONSTRAINT ck CHECK (n > 0)) INHERITS (c);

CREATE TABLE first (id int, n int, CONSTRAINT ck CHECK (n > 0));
CREATE TABLE second () INHERITS (first);
CREATE TABLE third () INHERITS (second);
