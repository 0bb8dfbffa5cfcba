-- Create device
--
-- revision: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
CREATE TABLE device (id bigint PRIMARY KEY, country text REFERENCES country);

-- migrate:downgrade
-- hazard: data loss: table device
DROP TABLE device;
