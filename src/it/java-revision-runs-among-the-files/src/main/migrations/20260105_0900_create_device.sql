-- Create device
--
-- revision: aaaa0000bbbb
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
CREATE TABLE public.device (id bigint PRIMARY KEY, name text NOT NULL);
INSERT INTO public.device VALUES (1, 'Kitchen/Oven'), (2, 'Hall/Lamp'), (3, 'Bell');

-- migrate:downgrade
DROP TABLE public.device;
