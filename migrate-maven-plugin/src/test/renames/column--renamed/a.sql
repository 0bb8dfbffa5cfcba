CREATE TABLE org (id int PRIMARY KEY, loc text NOT NULL UNIQUE);
CREATE TABLE device (
    id int PRIMARY KEY,
    name text,
    loc text NOT NULL CHECK (length(loc) > 0) REFERENCES org (loc),
    upper_loc text GENERATED ALWAYS AS (upper(loc)) STORED,
    other text DEFAULT 'x');
CREATE INDEX device_loc_idx ON device (loc) WHERE loc <> '';
COMMENT ON COLUMN device.loc IS 'where it is';
GRANT SELECT (loc) ON device TO PUBLIC;
CREATE VIEW place AS SELECT id, loc FROM device WHERE loc <> 'nowhere';
CREATE FUNCTION places() RETURNS bigint STABLE RETURN (SELECT count(DISTINCT loc) FROM device);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touch BEFORE UPDATE OF loc ON device FOR EACH ROW WHEN (OLD.loc <> NEW.loc) EXECUTE FUNCTION touch();
CREATE POLICY seen ON device USING (loc <> 'hidden');
CREATE STATISTICS of_device ON name, loc FROM device;
