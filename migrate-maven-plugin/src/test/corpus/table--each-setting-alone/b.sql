CREATE UNLOGGED TABLE logged (a text);
CREATE TABLE toasted (a text) WITH (toast.autovacuum_enabled=true);
CREATE TABLE secured (a text);
ALTER TABLE secured ENABLE ROW LEVEL SECURITY;
CREATE TABLE forced (a text);
ALTER TABLE forced FORCE ROW LEVEL SECURITY;
CREATE TABLE identified (a int PRIMARY KEY);
ALTER TABLE identified REPLICA IDENTITY NOTHING;
