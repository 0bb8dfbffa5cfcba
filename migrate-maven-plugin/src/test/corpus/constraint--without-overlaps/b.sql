CREATE EXTENSION btree_gist;
CREATE TABLE public.device (id int, during daterange, PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE public.lease (
    device int,
    during daterange,
    FOREIGN KEY (device, PERIOD during) REFERENCES public.device (id, PERIOD during),
    UNIQUE (device, during WITHOUT OVERLAPS)
);
