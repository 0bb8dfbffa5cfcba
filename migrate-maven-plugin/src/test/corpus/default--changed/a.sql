CREATE TABLE public.device (
    id int DEFAULT 1,
    seen timestamptz DEFAULT now()
);
