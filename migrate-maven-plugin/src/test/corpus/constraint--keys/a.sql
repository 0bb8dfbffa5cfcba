CREATE TABLE public.device (
    id int NOT NULL,
    a int,
    b int
);
