CREATE TABLE device (id int);
ALTER TABLE device OWNER TO app_owner;
CREATE TABLE shared (id int);
ALTER TABLE shared OWNER TO app_owner;
GRANT INSERT ON shared TO app_reader;
REVOKE TRUNCATE ON shared FROM app_owner;
