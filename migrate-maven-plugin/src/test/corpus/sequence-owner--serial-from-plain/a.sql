CREATE TABLE public.device (
    id int NOT NULL
);
