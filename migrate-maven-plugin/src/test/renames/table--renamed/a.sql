CREATE TABLE device (
    id serial PRIMARY KEY,
    name text UNIQUE,
    no bigint GENERATED ALWAYS AS IDENTITY,
    parent int REFERENCES device,
    CHECK (id > 0));
CREATE INDEX device_parent_idx ON device (parent);
CREATE INDEX hand_made ON device (no);
COMMENT ON TABLE device IS 'what is looked after';
COMMENT ON COLUMN device.name IS 'its name';
GRANT SELECT ON device TO PUBLIC;
CREATE TABLE event (device int REFERENCES device, what text);
CREATE VIEW named AS SELECT d.id, d.name FROM device d WHERE name IS NOT NULL;
CREATE FUNCTION rows_of(d device) RETURNS int IMMUTABLE RETURN 1;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER device_touch BEFORE UPDATE ON device FOR EACH ROW EXECUTE FUNCTION touch();
