CREATE EXTENSION btree_gist;
CREATE TABLE public.device (id int, during daterange);
CREATE TABLE public.lease (device int, during daterange);
