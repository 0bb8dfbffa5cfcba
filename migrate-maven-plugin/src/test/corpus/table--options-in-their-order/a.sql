CREATE TABLE unrelated (id integer);
CREATE TABLE same (id integer) WITH (fillfactor=70, autovacuum_enabled=false);
