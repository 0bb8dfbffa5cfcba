CREATE TABLE public.thing (id integer PRIMARY KEY, numbers integer[], place point, span int4range);
CREATE OPERATOR CLASS public.numbers_ops FOR TYPE integer[] USING gin AS
    OPERATOR 1 &&(anyarray, anyarray), OPERATOR 2 @>(anyarray, anyarray), OPERATOR 10 <@(anyarray, anyarray),
    FUNCTION 1 btint4cmp(integer, integer), FUNCTION 2 ginarrayextract(anyarray, internal, internal),
    FUNCTION 3 ginqueryarrayextract(anyarray, internal, smallint, internal, internal, internal, internal),
    FUNCTION 4 ginarrayconsistent(internal, smallint, anyarray, integer, internal, internal, internal, internal),
    STORAGE integer;
CREATE OPERATOR CLASS public.place_ops FOR TYPE point USING gist AS
    OPERATOR 11 |>>, OPERATOR 1 <<, OPERATOR 15 <->(point, point) FOR ORDER BY pg_catalog.float_ops,
    FUNCTION 1 gist_point_consistent(internal, point, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
    FUNCTION 3 gist_point_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal),
    FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal),
    FUNCTION 8 gist_point_distance(internal, point, smallint, oid, internal), STORAGE box;
CREATE OPERATOR CLASS public.span_ops FOR TYPE int4range USING spgist AS
    OPERATOR 3 &&(anyrange, anyrange), FUNCTION 1 spg_range_quad_config(internal, internal),
    FUNCTION 2 spg_range_quad_choose(internal, internal), FUNCTION 3 spg_range_quad_picksplit(internal, internal),
    FUNCTION 4 spg_range_quad_inner_consistent(internal, internal), FUNCTION 5 spg_range_quad_leaf_consistent(internal, internal);
CREATE OPERATOR CLASS public.number_ops FOR TYPE integer USING brin AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
    FUNCTION 1 brin_minmax_opcinfo(internal), FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
    FUNCTION 3 brin_minmax_consistent(internal, internal, internal), FUNCTION 4 brin_minmax_union(internal, internal, internal);
CREATE INDEX thing_numbers ON public.thing USING gin (numbers public.numbers_ops);
CREATE INDEX thing_place ON public.thing USING gist (place public.place_ops);
CREATE INDEX thing_span ON public.thing USING spgist (span public.span_ops);
CREATE INDEX thing_id ON public.thing USING brin (id public.number_ops);
