CREATE TABLE device (id int, location text);
GRANT SELECT, UPDATE ON device TO app_reader;
GRANT SELECT ON device TO app_writer;
GRANT UPDATE, DELETE ON device TO app_writer WITH GRANT OPTION;
GRANT DELETE ON device TO app_owner WITH GRANT OPTION;
