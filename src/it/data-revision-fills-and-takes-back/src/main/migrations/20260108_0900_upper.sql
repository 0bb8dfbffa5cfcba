-- Write device names in capitals
--
-- revision: abab00000008
-- revises: abab00000007
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
UPDATE public.device SET name = upper(name);
DO $$ BEGIN ASSERT (SELECT count(*) FROM public.device WHERE name IN ('ONE', 'TWO')) = 2; END $$;

-- migrate:downgrade
UPDATE public.device SET name = lower(name);
DO $$ BEGIN ASSERT (SELECT count(*) FROM public.device WHERE name IN ('one', 'two')) = 2; END $$;
