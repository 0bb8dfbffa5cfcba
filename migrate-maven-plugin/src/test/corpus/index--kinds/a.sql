CREATE TABLE public.t (a int, j jsonb, r int4range, x text);
