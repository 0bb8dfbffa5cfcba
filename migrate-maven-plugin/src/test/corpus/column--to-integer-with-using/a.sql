CREATE TABLE public.device (
    id int,
    age text NOT NULL DEFAULT '1'
);
