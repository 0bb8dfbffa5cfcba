CREATE TABLE logged (a text);
CREATE TABLE toasted (a text) WITH (toast.autovacuum_enabled=false, toast.vacuum_truncate=false);
CREATE TABLE secured (a text);
CREATE TABLE forced (a text);
CREATE TABLE identified (a int PRIMARY KEY);
ALTER TABLE identified REPLICA IDENTITY FULL;
