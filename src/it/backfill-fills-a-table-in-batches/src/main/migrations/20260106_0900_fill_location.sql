-- Add location and fill it in batches
--
-- revision: bbbb0000cccc
-- revises: aaaa0000bbbb
-- created: 2026-01-06T09:00:00Z

-- migrate:upgrade
ALTER TABLE public.device ADD COLUMN location text;

-- Batches of 1000 rows in the order of the key, each with its own commit.
-- migrate:backfill key=id batch=1000 pause=10ms
UPDATE public.device SET location = 'unknown' WHERE location IS NULL;

DO $$ BEGIN
    RAISE NOTICE '% rows in % transactions', (SELECT count(*) FROM public.device WHERE location = 'unknown'),
        (SELECT count(DISTINCT xmin::text) FROM public.device);
END $$;
ALTER TABLE public.device ALTER COLUMN location SET NOT NULL;

-- migrate:downgrade
ALTER TABLE public.device DROP COLUMN location;
