CREATE TABLE t (
    id int NOT NULL,
    code text,
    part int,
    note text,
    other int,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT t_code_key UNIQUE (code) INCLUDE (note) DEFERRABLE,
    CONSTRAINT t_part UNIQUE (part),
    CONSTRAINT t_other UNIQUE (other)
);
CREATE TABLE u (id int PRIMARY KEY, t int REFERENCES t (id));
CREATE TABLE nullable (id int PRIMARY KEY);
