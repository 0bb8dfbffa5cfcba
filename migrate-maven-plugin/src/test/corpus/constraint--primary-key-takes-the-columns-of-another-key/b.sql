CREATE TABLE place (id integer PRIMARY KEY, code text NOT NULL);
CREATE TABLE visit (place integer REFERENCES place (id), seen integer REFERENCES place (id));
