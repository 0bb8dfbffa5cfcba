CREATE TABLE item (narrative text, CONSTRAINT new CHECK (narrative <> ''));
CREATE TABLE family (pk integer NOT NULL, CONSTRAINT said CHECK (narrative <> '-')) INHERITS (item);
CREATE SEQUENCE history_pk_seq AS integer OWNED BY family.pk;
ALTER TABLE family ALTER pk SET DEFAULT nextval('history_pk_seq'), ADD CONSTRAINT history_pkey PRIMARY KEY (pk);
