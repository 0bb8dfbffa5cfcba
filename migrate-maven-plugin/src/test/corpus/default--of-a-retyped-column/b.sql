CREATE TABLE public.device (
    id int,
    n text DEFAULT '7',
    m varchar(9) DEFAULT 'x'
);
