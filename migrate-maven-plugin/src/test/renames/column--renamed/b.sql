CREATE TABLE org (id int PRIMARY KEY, loc text NOT NULL UNIQUE);
CREATE TABLE device (
    id int PRIMARY KEY,
    name text,
    location text NOT NULL CHECK (length(location) > 0) REFERENCES org (loc),
    upper_loc text GENERATED ALWAYS AS (upper(location)) STORED,
    other text DEFAULT 'x');
CREATE INDEX device_location_idx ON device (location) WHERE location <> '';
COMMENT ON COLUMN device.location IS 'where it is';
GRANT SELECT (location) ON device TO PUBLIC;
CREATE VIEW place AS SELECT id, location FROM device WHERE location <> 'nowhere';
CREATE FUNCTION places() RETURNS bigint STABLE RETURN (SELECT count(DISTINCT location) FROM device);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE OF location ON device FOR EACH ROW WHEN (OLD.location <> NEW.location) EXECUTE FUNCTION touch();
CREATE POLICY seen ON device USING (location <> 'hidden');
CREATE STATISTICS of_device ON name, location FROM device;
