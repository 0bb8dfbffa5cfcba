CREATE TYPE public.span AS RANGE (subtype = bigint, multirange_type_name = spans);
