CREATE TABLE device (id int, name varchar(10));
CREATE VIEW v AS SELECT id, name FROM device;
CREATE MATERIALIZED VIEW m AS SELECT name FROM device;
ALTER VIEW v OWNER TO app_owner;
ALTER MATERIALIZED VIEW m OWNER TO app_owner;
GRANT SELECT ON v TO app_reader;
GRANT SELECT (id) ON v TO app_writer;
GRANT SELECT ON m TO app_reader WITH GRANT OPTION;
REVOKE DELETE ON v FROM app_owner;
