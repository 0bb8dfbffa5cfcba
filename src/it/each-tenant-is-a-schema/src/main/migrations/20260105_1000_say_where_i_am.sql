-- Say where I am
--
-- revision: bbbb00000002
-- revises: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
DO $$ BEGIN RAISE NOTICE 'device is in %', (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = 'device'::regclass); END $$;

-- migrate:downgrade
SELECT 1;
