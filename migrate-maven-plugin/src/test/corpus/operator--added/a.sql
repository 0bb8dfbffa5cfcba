CREATE TYPE public.size AS (value integer, unit text);
CREATE FUNCTION public.size_lt(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value < ($2).value';
CREATE FUNCTION public.size_gt(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value > ($2).value';
CREATE FUNCTION public.size_ge(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value >= ($2).value';
CREATE FUNCTION public.size_le(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value <= ($2).value';
CREATE FUNCTION public.size_eq(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value = ($2).value';
CREATE FUNCTION public.size_ne(public.size, public.size) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value <> ($2).value';
CREATE FUNCTION public.size_cmp(public.size, public.size) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT ($1).value - ($2).value';
