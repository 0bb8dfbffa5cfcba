-- Merge policies and security events
--
-- revision: 8ecb0671fdb3
-- revises: 60a4e21feaad, cd825508187f
-- created: 2026-11-22T22:45:52Z

-- migrate:upgrade

-- migrate:downgrade
