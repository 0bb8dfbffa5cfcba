CREATE TABLE device (id int);
ALTER TABLE device OWNER TO app_owner;
CREATE TABLE given (id serial);
CREATE TABLE shared (id serial);
ALTER TABLE shared OWNER TO app_owner;
CREATE SEQUENCE taken;
CREATE TABLE taker (id int);
