CREATE TABLE gadget (id int PRIMARY KEY, name text, location text, note text, size bigint, added int);
CREATE TABLE other (id int, val text);
CREATE TABLE quite_new (a int, b text);
