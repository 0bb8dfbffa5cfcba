-- Add owner
--
-- revision: bbbb00000002
-- revises: aaaa00000001
-- created: 2026-01-06T09:00:00Z

-- migrate:upgrade
CREATE TABLE public.owner (id bigint PRIMARY KEY);
ALTER TABLE public.device ADD COLUMN owner bigint REFERENCES public.owner;

-- migrate:downgrade
ALTER TABLE public.device DROP CONSTRAINT device_owner_fkey;
DROP TABLE public.owner;
