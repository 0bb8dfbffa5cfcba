CREATE TABLE unrelated (id integer);
CREATE TABLE place (id integer NOT NULL);
ALTER TABLE place ADD CONSTRAINT place_id_key UNIQUE (id);
ALTER TABLE place ADD CONSTRAINT place_pkey PRIMARY KEY (id);
ALTER TABLE place ADD CONSTRAINT place_again UNIQUE (id);
CREATE TABLE visit (place integer REFERENCES place (id));
