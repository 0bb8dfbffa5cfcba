CREATE EXTENSION postgres_fdw;
CREATE SERVER archive FOREIGN DATA WRAPPER postgres_fdw;
CREATE USER MAPPING FOR PUBLIC SERVER archive OPTIONS (user 'reader', password 'hunter2');
CREATE USER MAPPING FOR CURRENT_USER SERVER archive OPTIONS (user 'owner', password 'hunter3');
CREATE USER MAPPING FOR pg_monitor SERVER archive OPTIONS (password_required 'false');
