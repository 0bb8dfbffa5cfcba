CREATE TABLE device (id int PRIMARY KEY, name text, loc text, note text, size int);
CREATE TABLE other (id int, val text);
