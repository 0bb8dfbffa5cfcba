CREATE SCHEMA extensions;
CREATE EXTENSION citext SCHEMA extensions;
CREATE TABLE public.person (id int, name extensions.citext DEFAULT 'x', names extensions.citext[]);
CREATE INDEX person_name ON public.person (name);
CREATE VIEW public.v AS SELECT name FROM public.person WHERE name = 'a'::extensions.citext;
