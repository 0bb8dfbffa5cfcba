CREATE TABLE t (
    id int PRIMARY KEY,
    n int NOT NULL,
    standard int DEFAULT 1 NOT NULL
);
CREATE TABLE whole (id int, n int NOT NULL) PARTITION BY LIST (id);
CREATE TABLE part PARTITION OF whole FOR VALUES IN (1);
