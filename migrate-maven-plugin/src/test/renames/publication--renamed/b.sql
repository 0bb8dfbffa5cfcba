CREATE TABLE device (id int PRIMARY KEY, name text);
CREATE PUBLICATION archive FOR TABLE device WITH (publish = 'insert, update');
COMMENT ON PUBLICATION archive IS 'for the archive';
