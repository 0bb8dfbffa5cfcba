CREATE TABLE t (id int NOT NULL, code text, CONSTRAINT t_pkey PRIMARY KEY (id), CONSTRAINT t_code_key UNIQUE (code));
