CREATE TABLE public.device (
    id int,
    n int DEFAULT 7,
    m text DEFAULT 'x'
);
