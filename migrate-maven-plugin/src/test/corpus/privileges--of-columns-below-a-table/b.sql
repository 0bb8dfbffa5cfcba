CREATE TABLE device (id int, location text, note text);
GRANT SELECT (id), UPDATE (id) ON device TO app_reader;
GRANT SELECT (location) ON device TO app_reader;
GRANT SELECT (id, note) ON device TO app_writer;
