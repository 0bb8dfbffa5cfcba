CREATE TABLE public.device (
    id int DEFAULT 2,
    seen timestamptz DEFAULT now() - interval '1 day'
);
