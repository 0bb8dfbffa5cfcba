CREATE TABLE device (id int);
CREATE TABLE other (id int);
ALTER TABLE other OWNER TO app_owner;
