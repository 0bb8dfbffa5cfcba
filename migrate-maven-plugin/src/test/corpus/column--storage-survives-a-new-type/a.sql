CREATE TABLE public.device (
    id int,
    name varchar(9)
);
ALTER TABLE public.device ALTER name SET STORAGE EXTERNAL, ALTER name SET COMPRESSION pglz;
