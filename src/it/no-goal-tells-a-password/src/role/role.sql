-- Make the role that deploys
--
-- revision: dddd00000004
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
CREATE ROLE deploy LOGIN PASSWORD 'river-stone-42';
GRANT USAGE, CREATE ON SCHEMA public TO deploy;

-- migrate:downgrade
DROP OWNED BY deploy;
DROP ROLE deploy;
