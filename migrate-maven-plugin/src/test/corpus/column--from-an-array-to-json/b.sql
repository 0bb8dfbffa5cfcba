CREATE TABLE t (id int PRIMARY KEY, tags jsonb NOT NULL DEFAULT '[]');
