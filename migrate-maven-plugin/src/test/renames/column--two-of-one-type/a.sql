CREATE TABLE device (id int PRIMARY KEY, loc text, own text, nm text);
