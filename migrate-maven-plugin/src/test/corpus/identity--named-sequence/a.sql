CREATE TABLE public.device (
    id int GENERATED ALWAYS AS IDENTITY
);
