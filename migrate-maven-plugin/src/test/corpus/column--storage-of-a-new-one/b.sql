CREATE TABLE public.device (
    id int,
    name text
);
ALTER TABLE public.device ALTER name SET STORAGE EXTERNAL, ALTER name SET COMPRESSION pglz, ALTER name SET STATISTICS 500, ALTER name SET (n_distinct=5);
