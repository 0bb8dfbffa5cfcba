CREATE TABLE t (
    id int PRIMARY KEY,
    n int CONSTRAINT n_nn CHECK (n IS NOT NULL),
    standard int DEFAULT 1 CONSTRAINT standard_nn CHECK (standard IS NOT NULL)
);
CREATE TABLE whole (id int, n int CONSTRAINT n_nn CHECK (n IS NOT NULL)) PARTITION BY LIST (id);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
