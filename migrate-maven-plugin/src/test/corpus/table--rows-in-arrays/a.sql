CREATE TABLE device (id int);
