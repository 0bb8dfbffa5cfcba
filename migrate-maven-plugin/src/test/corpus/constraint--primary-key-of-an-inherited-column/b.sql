CREATE TABLE above (id integer NOT NULL);
CREATE TABLE below () INHERITS (above);
ALTER TABLE below ADD PRIMARY KEY (id);
