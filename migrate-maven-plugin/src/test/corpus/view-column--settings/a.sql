CREATE TABLE device (id int PRIMARY KEY, name text, note text);
CREATE MATERIALIZED VIEW report AS SELECT id, name, note FROM device;
ALTER MATERIALIZED VIEW report ALTER note SET STATISTICS 10, ALTER note SET (n_distinct = 7), ALTER note SET STORAGE MAIN;
