CREATE TABLE t (id int PRIMARY KEY, a varchar(20)[], b text[], n numeric(10,2)[]);
