CREATE SEQUENCE numbers START 5 INCREMENT 5;
CREATE TABLE t (a int DEFAULT nextval('numbers'));
