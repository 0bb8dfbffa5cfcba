CREATE TABLE public.device (
    id bigint GENERATED ALWAYS AS IDENTITY
);
