CREATE TYPE public.span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE public.textrange AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C", multirange_type_name = texts);
COMMENT ON TYPE public.span IS 'from and to';
CREATE TABLE public.item (id int, span public.span DEFAULT public.span(1, 2), spans public.span_multirange, more public.span[]);
