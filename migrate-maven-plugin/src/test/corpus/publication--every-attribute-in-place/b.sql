CREATE TABLE a (id int PRIMARY KEY);
CREATE PUBLICATION one FOR TABLE a WITH (publish = '', publish_via_partition_root = true);
