CREATE SCHEMA audit;
CREATE TABLE audit.event (id bigint);
