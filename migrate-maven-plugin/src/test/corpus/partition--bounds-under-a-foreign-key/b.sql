CREATE TABLE m (id int, r text, PRIMARY KEY (id, r)) PARTITION BY LIST (r);
CREATE TABLE m_eu PARTITION OF m FOR VALUES IN ('eu', 'ch');
CREATE TABLE a (id int PRIMARY KEY, m int, r text, FOREIGN KEY (m, r) REFERENCES m);
