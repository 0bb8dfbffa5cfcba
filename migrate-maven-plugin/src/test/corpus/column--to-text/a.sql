CREATE TABLE public.device (
    id int,
    name varchar(50) DEFAULT 'a'
);
