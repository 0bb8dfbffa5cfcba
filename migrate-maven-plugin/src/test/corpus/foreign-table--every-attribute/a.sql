CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE FOREIGN TABLE t (a int OPTIONS (name 'A', kind 'x'), b text DEFAULT 'q', c text, gone text) SERVER s OPTIONS (file 'a', old 'yes');
