CREATE TABLE public.a (id int PRIMARY KEY);
CREATE TABLE public.b (a int);
ALTER TABLE public.b ADD FOREIGN KEY (a) REFERENCES public.a NOT VALID;
