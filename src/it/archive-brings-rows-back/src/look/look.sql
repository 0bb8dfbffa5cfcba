-- Say what is there
--
-- revision: eeee00000005
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
DO $$ BEGIN RAISE NOTICE 'rows: %', (SELECT string_agg(d::text, ' ' ORDER BY id) FROM public.device d); END $$;

-- migrate:downgrade
SELECT 1;
