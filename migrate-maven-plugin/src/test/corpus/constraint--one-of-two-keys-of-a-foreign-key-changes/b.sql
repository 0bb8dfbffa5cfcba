CREATE TABLE place (id integer NOT NULL, code text NOT NULL);
ALTER TABLE place ADD CONSTRAINT place_code UNIQUE (code);
ALTER TABLE place ADD CONSTRAINT place_pkey PRIMARY KEY (code);
CREATE TABLE visit (place text REFERENCES place (code));
