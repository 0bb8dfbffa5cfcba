CREATE TABLE begins (id int PRIMARY KEY, n text);
CREATE TABLE bounded (id serial PRIMARY KEY, n text);
CREATE TABLE descends (id int PRIMARY KEY, n text);
