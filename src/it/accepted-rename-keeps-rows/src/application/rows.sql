-- What the application wrote, and reads
--
-- revision: dddd00000004
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
INSERT INTO public.device (name, loc) VALUES ('gateway', 'Berlin'), ('sensor', 'Rome');

-- migrate:downgrade
DO $$ BEGIN RAISE NOTICE 'back again: %', (SELECT string_agg(loc, ',' ORDER BY id) FROM public.device); END $$;
