CREATE TABLE public.device (id int, name text, note text);
ALTER TABLE public.device ADD CONSTRAINT has_id NOT NULL id NOT VALID;
ALTER TABLE public.device ADD CONSTRAINT has_name NOT NULL name;
ALTER TABLE public.device ADD CONSTRAINT has_note NOT NULL note NOT VALID;
CREATE TABLE public.owner (id int);
ALTER TABLE public.owner ADD CONSTRAINT owner_has_id NOT NULL id NOT VALID;
