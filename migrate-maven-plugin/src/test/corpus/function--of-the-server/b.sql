CREATE FUNCTION public.f(integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT COST 3 AS 'int4abs';
CREATE FUNCTION public.w() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
