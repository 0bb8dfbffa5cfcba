CREATE TABLE public.t (a int, j jsonb, r int4range, x text);
CREATE INDEX t_j ON public.t USING gin (j jsonb_path_ops);
CREATE INDEX t_r ON public.t USING gist (r);
CREATE INDEX t_a ON public.t USING brin (a) WITH (pages_per_range=16);
CREATE INDEX t_x ON public.t (x text_pattern_ops, ((j ->> 'WITH (x'))) WHERE x <> ' WHERE ';
CREATE INDEX t_s ON public.t USING spgist (x) WITH (fillfactor=60) WHERE a > 1;
