CREATE SUBSCRIPTION s CONNECTION 'host=publisher' PUBLICATION a WITH (connect = false, two_phase);
COMMENT ON SUBSCRIPTION s IS 'one';
