CREATE TABLE employee (id int NOT NULL CONSTRAINT employee_id_key UNIQUE, name text);
CREATE TABLE salary (employee int REFERENCES employee (id) ON DELETE CASCADE, amount int);
CREATE TABLE title (employee int REFERENCES employee (id), name text);
