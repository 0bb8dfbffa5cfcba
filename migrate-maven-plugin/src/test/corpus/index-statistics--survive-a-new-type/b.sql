CREATE TABLE device (id bigint PRIMARY KEY, name text, period int4range);
CREATE INDEX device_name ON device (lower(name));
ALTER INDEX device_name ALTER COLUMN 1 SET STATISTICS 500;
COMMENT ON INDEX device_name IS 'kept';
CREATE INDEX device_next ON device (id, (abs(id)));
ALTER INDEX device_next ALTER COLUMN 2 SET STATISTICS 600;
ALTER TABLE device ADD CONSTRAINT device_apart
    EXCLUDE USING gist (int4range(lower(period), upper(period)) WITH &&) WHERE (id > 0);
ALTER INDEX device_apart ALTER COLUMN 1 SET STATISTICS 50;
