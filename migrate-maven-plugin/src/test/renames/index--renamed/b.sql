CREATE TABLE device (id int, name text);
CREATE INDEX device_by_name ON device (name);
CREATE UNIQUE INDEX device_by_lower ON device (lower(name)) WHERE id > 0;
