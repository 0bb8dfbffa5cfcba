CREATE TABLE unrelated (id integer);
CREATE SCHEMA watch;
CREATE TABLE watch.seen (what text);
CREATE FUNCTION watch.helper() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION watch.note() RETURNS event_trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM watch.helper() FROM watch.seen; END';
CREATE EVENT TRIGGER watching ON ddl_command_end EXECUTE FUNCTION watch.note();
