CREATE TABLE device (id int PRIMARY KEY, name text);
CREATE PUBLICATION p FOR TABLE device WITH (publish = 'insert, update');
COMMENT ON PUBLICATION p IS 'for the archive';
