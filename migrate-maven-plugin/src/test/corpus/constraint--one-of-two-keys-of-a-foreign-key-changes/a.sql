CREATE TABLE place (id integer NOT NULL PRIMARY KEY, code text NOT NULL);
CREATE TABLE visit (place text);
