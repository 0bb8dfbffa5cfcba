CREATE TYPE mood AS ENUM ('good', 'bad', 'In Between');
CREATE TABLE t (a mood DEFAULT 'good', b mood[], CHECK (a <> 'bad'));
CREATE VIEW v AS SELECT a FROM t WHERE a = 'good'::mood;
