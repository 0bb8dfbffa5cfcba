-- Create device
--
-- revision: aaaa0000bbbb
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
CREATE TABLE public.device (id bigint PRIMARY KEY, name text NOT NULL);
INSERT INTO public.device SELECT i * 7, 'device ' || i FROM generate_series(1, 2500) i;

-- migrate:downgrade
DROP TABLE public.device;
