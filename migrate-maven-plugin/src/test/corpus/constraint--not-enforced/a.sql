CREATE TABLE public.owner (id int PRIMARY KEY);
CREATE TABLE public.device (
    id int CONSTRAINT positive CHECK (id > 0) NOT ENFORCED,
    owner int CONSTRAINT owned REFERENCES public.owner NOT ENFORCED,
    payer int CONSTRAINT paid REFERENCES public.owner
);
