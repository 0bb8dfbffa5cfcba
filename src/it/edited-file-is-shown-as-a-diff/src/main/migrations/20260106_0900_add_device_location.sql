-- Add device location
--
-- revision: bbbb00000002
-- revises: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
ALTER TABLE public.device ADD COLUMN location varchar(255);

-- migrate:downgrade
-- hazard: data loss: column public.device.location
ALTER TABLE public.device DROP COLUMN location;
