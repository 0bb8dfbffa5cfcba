CREATE EXTENSION postgres_fdw;
CREATE SERVER archive TYPE 'cold' VERSION '1' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'archive', dbname 'events');
COMMENT ON SERVER archive IS 'What is older than a year';
CREATE SERVER "Other" FOREIGN DATA WRAPPER postgres_fdw;
