CREATE TABLE public.a (id int PRIMARY KEY, k int NOT NULL);
CREATE TABLE public.b (a int REFERENCES public.a);
COMMENT ON CONSTRAINT b_a_fkey ON public.b IS 'kept';
