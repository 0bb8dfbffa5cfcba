CREATE TABLE device (id int);
CREATE TABLE other (id int);
CREATE VIEW v AS SELECT id FROM device;
ALTER TABLE other OWNER TO app_writer;
