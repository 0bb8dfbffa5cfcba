CREATE TABLE public.device (id int, name text, note text);
ALTER TABLE public.device ADD CONSTRAINT has_name NOT NULL name NOT VALID;
ALTER TABLE public.device ADD CONSTRAINT has_note NOT NULL note;
