-- Add device owner
--
-- revision: cccc00000003
-- revises: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
ALTER TABLE public.device ADD COLUMN owner text;

-- migrate:downgrade
-- hazard: data loss: column public.device.owner
ALTER TABLE public.device DROP COLUMN owner;
