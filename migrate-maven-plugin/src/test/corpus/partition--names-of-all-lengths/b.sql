CREATE SCHEMA arch;
CREATE TABLE event (id int, r int4range, CONSTRAINT "Odd" UNIQUE (id, r)) PARTITION BY LIST (id);
CREATE TABLE arch.event_1 PARTITION OF event FOR VALUES IN (1, NULL);
CREATE TABLE arch."Event 2" PARTITION OF event FOR VALUES IN (2);
CREATE INDEX a_very_long_name_of_an_index_that_fits_just_so_into_the_limit_ab ON event (r);
CREATE TABLE arch.a_very_long_name_of_a_partition_that_fits_just_so_into_the_li PARTITION OF event FOR VALUES IN (3);
