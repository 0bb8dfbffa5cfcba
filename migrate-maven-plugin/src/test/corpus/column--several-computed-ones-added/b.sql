CREATE TABLE t (id int PRIMARY KEY, j jsonb NOT NULL, kind text NOT NULL GENERATED ALWAYS AS (j->>'kind') STORED, n int GENERATED ALWAYS AS ((j->>'n')::int) STORED CHECK (n > 0));
CREATE INDEX t_kind ON t (kind);
