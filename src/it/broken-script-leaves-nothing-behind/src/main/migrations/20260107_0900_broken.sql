-- Break
--
-- revision: eeee00000005
-- revises: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
ALTER TABLE public.device ADD COLUMN fine text;

ALTER TABLE public.devise ADD COLUMN location text;

-- migrate:downgrade
ALTER TABLE public.device DROP COLUMN fine;
