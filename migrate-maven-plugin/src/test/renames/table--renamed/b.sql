CREATE TABLE gadget (
    id serial PRIMARY KEY,
    name text UNIQUE,
    no bigint GENERATED ALWAYS AS IDENTITY,
    parent int REFERENCES gadget,
    CHECK (id > 0));
CREATE INDEX gadget_parent_idx ON gadget (parent);
CREATE INDEX hand_made ON gadget (no);
COMMENT ON TABLE gadget IS 'what is looked after';
COMMENT ON COLUMN gadget.name IS 'its name';
GRANT SELECT ON gadget TO PUBLIC;
CREATE TABLE event (device int REFERENCES gadget, what text);
CREATE VIEW named AS SELECT d.id, d.name FROM gadget d WHERE name IS NOT NULL;
CREATE FUNCTION rows_of(d gadget) RETURNS int IMMUTABLE RETURN 1;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER gadget_touch BEFORE UPDATE ON gadget FOR EACH ROW EXECUTE FUNCTION touch();
