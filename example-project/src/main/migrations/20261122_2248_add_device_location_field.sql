-- Add device location field
--
-- revision: 9bb5592b7a81
-- revises: 781162635ddb
-- created: 2026-11-22T22:48:07Z

-- migrate:upgrade
ALTER TABLE inventory.device ADD COLUMN location varchar(255);
COMMENT ON COLUMN inventory.device.location IS 'Where the device was last seen, as a person would say it.';

DROP VIEW public.device_risk;

CREATE VIEW public.device_risk AS
SELECT device.id AS device_id,
    device.serial_number,
    device.location,
    count(event.id) AS events,
    COALESCE((max(event.risk))::integer, 0) AS highest_risk
   FROM (inventory.device
     LEFT JOIN public.security_event event ON ((event.device_id = device.id)))
  GROUP BY device.id;

COMMENT ON VIEW public.device_risk IS 'One row per device: how much was reported, and how bad the worst of it is.';

-- migrate:downgrade
DROP VIEW public.device_risk;

-- hazard: data loss: column inventory.device.location
ALTER TABLE inventory.device DROP COLUMN location;

CREATE VIEW public.device_risk AS
SELECT device.id AS device_id,
    device.serial_number,
    count(event.id) AS events,
    COALESCE((max(event.risk))::integer, 0) AS highest_risk
   FROM (inventory.device
     LEFT JOIN public.security_event event ON ((event.device_id = device.id)))
  GROUP BY device.id;

COMMENT ON VIEW public.device_risk IS 'One row per device: how much was reported, and how bad the worst of it is.';
