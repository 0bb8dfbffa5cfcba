CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE t (a bigint OPTIONS (name 'B', more 'y') NOT NULL, b int, c varchar(3) CHECK (c <> ''), new text OPTIONS (name 'N') NOT NULL) SERVER s OPTIONS (file 'b');
