CREATE TABLE device (id int);
GRANT SELECT ON device TO app_owner;
CREATE TABLE shared (id int);
GRANT SELECT ON shared TO app_owner, app_reader;
