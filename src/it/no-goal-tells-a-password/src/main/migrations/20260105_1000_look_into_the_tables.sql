-- Look into the tables
--
-- revision: bbbb00000002
-- revises: aaaa00000001
-- created: 2026-01-05T10:00:00Z

-- migrate:upgrade
DO $$
BEGIN
    IF EXISTS (SELECT FROM public.migrate_version v WHERE v::text LIKE '%river-' || 'stone%')
        OR EXISTS (SELECT FROM public.migrate_log l WHERE l::text LIKE '%river-' || 'stone%') THEN
        RAISE NOTICE 'The tables tell the password.';
    ELSE
        RAISE NOTICE 'The tables tell nothing.';
    END IF;
END $$;

-- migrate:downgrade
SELECT 1;
