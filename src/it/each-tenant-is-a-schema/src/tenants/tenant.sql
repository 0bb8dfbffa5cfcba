-- List the tenants
--
-- revision: dddd00000004
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
CREATE TABLE public.tenant (schema text PRIMARY KEY);
INSERT INTO public.tenant VALUES ('acme'), ('beta'), ('O''Neil, "Sons" & Co');
CREATE TABLE public.country (code text PRIMARY KEY);

-- migrate:downgrade
DROP TABLE public.country;
DROP TABLE public.tenant;
