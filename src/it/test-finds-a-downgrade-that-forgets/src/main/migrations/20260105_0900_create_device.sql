-- Create device
--
-- revision: aaaa00000001
-- created: 2026-01-05T09:00:00Z

-- migrate:upgrade
CREATE TABLE public.device (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(100) NOT NULL
);

-- migrate:downgrade
-- hazard: data loss: table public.device
DROP TABLE public.device;
