CREATE TABLE place (id integer NOT NULL UNIQUE, code text NOT NULL, PRIMARY KEY (code));
CREATE TABLE visit (place integer REFERENCES place (id), seen integer REFERENCES place (id) ON DELETE CASCADE);
