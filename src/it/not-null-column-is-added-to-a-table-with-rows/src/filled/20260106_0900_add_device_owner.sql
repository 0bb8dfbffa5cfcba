-- Add device owner
--
-- revision: bbbb00000002
-- revises: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
ALTER TABLE public.device ADD COLUMN owner text;

UPDATE public.device SET owner = 'operations' WHERE owner IS NULL;
DO $$ BEGIN RAISE NOTICE 'owners: %', (SELECT string_agg(owner, ',') FROM public.device); END $$;
ALTER TABLE public.device ALTER COLUMN owner SET NOT NULL;

-- migrate:downgrade
-- hazard: data loss: column public.device.owner
ALTER TABLE public.device DROP COLUMN owner;
