CREATE EXTENSION postgres_fdw;
CREATE FOREIGN DATA WRAPPER plain OPTIONS (host 'archive');
CREATE FOREIGN DATA WRAPPER archive HANDLER postgres_fdw_handler VALIDATOR postgres_fdw_validator;
COMMENT ON FOREIGN DATA WRAPPER archive IS 'What is older than a year';
