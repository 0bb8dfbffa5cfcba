CREATE TABLE device (id int PRIMARY KEY, name text, period int4range);
CREATE INDEX device_names ON device (id, lower(name), upper(name));
ALTER INDEX device_names ALTER COLUMN 2 SET STATISTICS 1000;
CREATE MATERIALIZED VIEW report AS SELECT id, name FROM device;
CREATE INDEX report_name ON report (lower(name));
ALTER INDEX report_name ALTER COLUMN 1 SET STATISTICS 200;
ALTER TABLE device ADD CONSTRAINT device_apart EXCLUDE USING gist (int4range(lower(period), upper(period)) WITH &&);
ALTER INDEX device_apart ALTER COLUMN 1 SET STATISTICS 50;
