-- Say who I am
--
-- revision: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
DO $$ BEGIN RAISE NOTICE 'I am %', (current_user); END $$;

-- migrate:downgrade
