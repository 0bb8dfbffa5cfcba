CREATE EXTENSION postgres_fdw;
CREATE SERVER archive FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'cold-store', dbname 'events', fetch_size '1000');
CREATE USER MAPPING FOR PUBLIC SERVER archive;
