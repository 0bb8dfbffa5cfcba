CREATE TABLE device (id int, location text, note text);
GRANT SELECT, UPDATE ON device TO app_reader;
GRANT SELECT (id), UPDATE (id) ON device TO app_reader;
GRANT SELECT ON device TO app_writer;
