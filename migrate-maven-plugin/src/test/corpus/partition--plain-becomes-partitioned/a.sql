CREATE TABLE m (id bigint NOT NULL, d date NOT NULL, v numeric);
CREATE INDEX ON m (d);
CREATE VIEW mv AS SELECT * FROM m;
