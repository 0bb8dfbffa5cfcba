CREATE TABLE device (id int PRIMARY KEY, loc text, name text);
