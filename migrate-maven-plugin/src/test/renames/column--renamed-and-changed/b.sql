CREATE TABLE device (id int PRIMARY KEY, location text NOT NULL DEFAULT 'unknown', name text);
COMMENT ON COLUMN device.location IS 'where it is';
