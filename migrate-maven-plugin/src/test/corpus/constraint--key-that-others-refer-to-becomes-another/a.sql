CREATE TABLE employee (id int CONSTRAINT employee_pkey PRIMARY KEY, name text);
CREATE TABLE salary (employee int REFERENCES employee (id) ON DELETE CASCADE, amount int);
CREATE TABLE title (employee int REFERENCES employee (id), name text);
