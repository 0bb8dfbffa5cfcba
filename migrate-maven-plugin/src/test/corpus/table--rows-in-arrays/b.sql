CREATE TABLE device (id int);
CREATE TABLE zone (id int, note text);
CREATE VIEW youngest AS SELECT id FROM device;
CREATE MATERIALIZED VIEW report AS SELECT id FROM device;
CREATE TABLE all_of_them (id int, zones zone[], youngest youngest[], reports report[]);
CREATE DOMAIN all_zones AS zone[];
CREATE FUNCTION all_youngest(z zone[]) RETURNS youngest[] LANGUAGE sql AS 'SELECT NULL::youngest[]';
