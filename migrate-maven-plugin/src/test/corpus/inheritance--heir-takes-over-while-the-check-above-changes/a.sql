CREATE TABLE item (narrative text, CONSTRAINT old CHECK (narrative <> ''));
CREATE TABLE history (pk serial PRIMARY KEY, CONSTRAINT said CHECK (narrative <> '-')) INHERITS (item);
