CREATE TABLE device (id int, location text);
GRANT SELECT, INSERT ON device TO app_reader;
GRANT SELECT, UPDATE ON device TO app_writer WITH GRANT OPTION;
GRANT DELETE ON device TO app_owner;
