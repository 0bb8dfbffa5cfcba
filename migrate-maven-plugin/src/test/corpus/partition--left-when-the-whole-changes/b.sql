CREATE TABLE event (id int PRIMARY KEY, note text, v bigint) PARTITION BY RANGE (id);
CREATE TABLE event_1 (id int PRIMARY KEY, note text, v int);
CREATE TABLE event_2 PARTITION OF event FOR VALUES FROM (10) TO (25);
CREATE TABLE n (id bigint) PARTITION BY LIST (id);
