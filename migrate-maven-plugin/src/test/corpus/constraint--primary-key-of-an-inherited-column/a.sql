CREATE TABLE above (id integer NOT NULL);
