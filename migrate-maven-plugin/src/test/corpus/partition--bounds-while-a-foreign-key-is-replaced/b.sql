CREATE TABLE m (id bigint, r text, PRIMARY KEY (id, r)) PARTITION BY LIST (r);
CREATE TABLE m_eu PARTITION OF m FOR VALUES IN ('eu', 'ch');
CREATE TABLE a (id int PRIMARY KEY, m bigint, r text, CONSTRAINT f FOREIGN KEY (m, r) REFERENCES m);
