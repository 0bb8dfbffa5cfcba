CREATE TABLE device (id int, name text);
CREATE INDEX by_name ON device (name);
CREATE UNIQUE INDEX by_lower ON device (lower(name)) WHERE id > 0;
