CREATE OPERATOR FAMILY order_family USING btree;
CREATE OPERATOR CLASS order_class FOR TYPE int USING btree FAMILY order_family AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int);
CREATE TABLE t (a int);
CREATE INDEX t_a ON t (a order_class);
