CREATE TABLE device (id int, owner text, note text);
