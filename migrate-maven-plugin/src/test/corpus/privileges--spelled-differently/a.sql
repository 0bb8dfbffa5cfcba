CREATE TABLE device (id int, a int);
GRANT ALL PRIVILEGES ON TABLE device TO app_writer;
GRANT SELECT ON device TO app_reader, PUBLIC;
GRANT INSERT ON device TO app_reader;
REVOKE DELETE ON device FROM app_reader;
CREATE TABLE plain (id int);
GRANT ALL ON plain TO CURRENT_USER;
