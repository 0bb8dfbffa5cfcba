CREATE TABLE t (id int NOT NULL, code text);
CREATE UNIQUE INDEX t_pkey ON t (id);
CREATE UNIQUE INDEX t_code_key ON t (code);
