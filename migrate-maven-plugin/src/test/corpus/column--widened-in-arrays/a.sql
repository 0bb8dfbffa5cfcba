CREATE TABLE t (id int PRIMARY KEY, a varchar(10)[], b varchar[], n numeric(8,2)[]);
