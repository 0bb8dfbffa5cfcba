-- Add two devices
--
-- revision: abab00000007
-- revises: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
INSERT INTO public.device (name) VALUES ('one'), ('two');

-- migrate:downgrade
DELETE FROM public.device WHERE name IN ('one', 'two');
