-- What the application wrote
--
-- revision: dddd00000004
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
INSERT INTO public.device (name, location) VALUES ('gateway', 'Berlin'), ('sensor', NULL);

-- migrate:downgrade
SELECT 1;
