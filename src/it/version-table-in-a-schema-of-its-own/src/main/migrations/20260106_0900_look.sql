-- Look where the tables are
--
-- revision: bbbb00000002
-- revises: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
DO $$ BEGIN RAISE NOTICE 'in ops: %; in public: %',
    (SELECT string_agg(relname, ',' ORDER BY relname DESC) FROM pg_class WHERE relnamespace = to_regnamespace('ops') AND relkind = 'r'),
    (SELECT string_agg(relname, ',' ORDER BY relname DESC) FROM pg_class WHERE relnamespace = to_regnamespace('public') AND relkind = 'r');
END $$;

-- migrate:downgrade
