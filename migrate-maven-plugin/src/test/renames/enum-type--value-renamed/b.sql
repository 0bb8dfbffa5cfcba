CREATE TYPE mood AS ENUM ('fine', 'bad', 'so-so');
CREATE TABLE t (a mood DEFAULT 'fine', b mood[], CHECK (a <> 'bad'));
CREATE VIEW v AS SELECT a FROM t WHERE a = 'fine'::mood;
