CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE day (taken date NOT NULL);
CREATE FOREIGN TABLE measurement (id int OPTIONS (c 'd') NOT NULL, taken date DEFAULT now(), remark text, CONSTRAINT positive CHECK (id > 0))
    SERVER s OPTIONS (file 'f');
COMMENT ON FOREIGN TABLE measurement IS 'elsewhere';
CREATE VIEW v AS SELECT * FROM (SELECT id FROM measurement) AS r;
