CREATE SUBSCRIPTION s CONNECTION 'host=publisher password=hunter2' PUBLICATION a, b WITH (connect = false);
COMMENT ON SUBSCRIPTION s IS 'one';
