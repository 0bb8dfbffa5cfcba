CREATE EXTENSION postgres_fdw;
CREATE SERVER archive FOREIGN DATA WRAPPER postgres_fdw;
CREATE USER MAPPING FOR PUBLIC SERVER archive OPTIONS (user 'writer', password 'hunter2');
CREATE USER MAPPING FOR pg_monitor SERVER archive OPTIONS (user 'other', password 'hunter3');
