-- Check the rooms that the class before it has filled
--
-- revision: eeee0000ffff
-- revises: dddd0000eeee
-- created: 2026-01-07T09:00:00Z

-- migrate:upgrade
DO $$ BEGIN
    RAISE NOTICE 'rooms: %', (SELECT string_agg(room || ' has ' || name, ', ' ORDER BY id) FROM public.device);
END $$;

-- migrate:downgrade
SELECT 1;
