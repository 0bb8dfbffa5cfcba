CREATE SCHEMA app;
CREATE TABLE device (id int);
