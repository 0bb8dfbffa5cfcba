CREATE TABLE public.device (
    id int GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.numbers)
);
