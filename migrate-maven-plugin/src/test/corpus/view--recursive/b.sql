CREATE TABLE public.node (id int PRIMARY KEY, parent int);
CREATE RECURSIVE VIEW public.tree (id, depth) AS SELECT id, 1 FROM public.node WHERE parent IS NULL UNION ALL SELECT n.id, depth + 1 FROM public.node n JOIN tree ON n.parent = tree.id;
