-- What the application wrote
--
-- revision: dddd00000004
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
INSERT INTO public.device (name) VALUES ('gateway'), ('sensor');

-- migrate:downgrade
DELETE FROM public.device;
