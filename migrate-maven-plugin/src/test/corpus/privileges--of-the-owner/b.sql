CREATE TABLE device (id int);
REVOKE INSERT, DELETE ON device FROM CURRENT_USER;
CREATE TABLE other (id int);
ALTER TABLE other OWNER TO app_owner;
REVOKE ALL ON other FROM app_owner;
CREATE TABLE new (id int);
ALTER TABLE new OWNER TO app_owner;
REVOKE TRUNCATE ON new FROM app_owner;
