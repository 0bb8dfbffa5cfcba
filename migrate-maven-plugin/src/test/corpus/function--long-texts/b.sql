CREATE TABLE unrelated (id integer);
DO $$
BEGIN
    EXECUTE format('CREATE TABLE letter (text text DEFAULT %L)', repeat('it''s long ', 2000));
    EXECUTE format('ALTER TABLE letter ADD CONSTRAINT usual CHECK (text <> %L)', repeat('it''s long ', 2000));
    EXECUTE format('CREATE FUNCTION write() RETURNS text LANGUAGE plpgsql AS %L',
                   'BEGIN RETURN ''"' || repeat('long ', 4000) || '"''; END');
END
$$;
