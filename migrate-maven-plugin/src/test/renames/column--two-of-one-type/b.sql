CREATE TABLE device (id int PRIMARY KEY, location text, owner text, name text);
