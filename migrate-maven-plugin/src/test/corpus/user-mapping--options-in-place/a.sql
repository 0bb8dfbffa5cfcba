CREATE EXTENSION postgres_fdw;
CREATE SERVER archive FOREIGN DATA WRAPPER postgres_fdw;
CREATE USER MAPPING FOR PUBLIC SERVER archive OPTIONS (user 'reader', sslcert '/certificate');
CREATE USER MAPPING FOR pg_monitor SERVER archive OPTIONS (user 'one', password 'hunter2');
