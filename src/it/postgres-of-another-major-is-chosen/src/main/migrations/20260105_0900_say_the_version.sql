-- Say the version
--
-- revision: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
DO $$ BEGIN RAISE NOTICE '%', (version()); END $$;

-- migrate:downgrade
