CREATE EXTENSION postgres_fdw;
CREATE SERVER archive VERSION '1' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'archive', dbname 'events', port '5433');
CREATE USER MAPPING FOR PUBLIC SERVER archive;
