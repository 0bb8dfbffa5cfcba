-- Look at the databases
--
-- revision: dddd00000004
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
DO $$ BEGIN RAISE NOTICE 'databases: %', (SELECT string_agg(datname, ',' ORDER BY datname) FROM pg_database); END $$;

-- migrate:downgrade
