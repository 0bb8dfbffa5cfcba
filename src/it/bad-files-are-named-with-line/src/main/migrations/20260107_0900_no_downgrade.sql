-- No downgrade
--
-- revision: ffff00000006
-- revises: aaaa00000001

-- migrate:upgrade
SELECT 1;
