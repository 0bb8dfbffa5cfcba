-- What the devices report, and what follows from it.

CREATE TABLE device_posture (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id bigint NOT NULL REFERENCES inventory.device (id) ON DELETE CASCADE,
    reported_at timestamptz NOT NULL DEFAULT now(),
    disk_encrypted boolean NOT NULL,
    firewall_enabled boolean NOT NULL,
    os_version varchar(50) NOT NULL,
    score integer GENERATED ALWAYS AS (CASE WHEN disk_encrypted THEN 50 ELSE 0 END + CASE WHEN firewall_enabled THEN 50 ELSE 0 END) STORED
);

CREATE INDEX device_posture_latest_idx ON device_posture (device_id, reported_at DESC) INCLUDE (score);

CREATE SEQUENCE incident_number_seq START WITH 1000;

CREATE TABLE incident (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number bigint NOT NULL DEFAULT nextval('incident_number_seq') UNIQUE,
    organisation_id bigint NOT NULL REFERENCES inventory.organisation (id) ON DELETE CASCADE,
    title varchar(200) NOT NULL,
    status varchar(20) NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'investigating', 'resolved')),
    opened_at timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    CONSTRAINT incident_resolved_at CHECK ((status = 'resolved') = (resolved_at IS NOT NULL))
);

ALTER SEQUENCE incident_number_seq OWNED BY incident.number;

CREATE TABLE security_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device_id bigint NOT NULL REFERENCES inventory.device (id) ON DELETE CASCADE,
    incident_id bigint REFERENCES incident (id) ON DELETE SET NULL,
    kind varchar(40) NOT NULL,
    risk smallint NOT NULL DEFAULT 0 CHECK (risk BETWEEN 0 AND 100),
    occurred_at timestamptz NOT NULL DEFAULT now(),
    details jsonb NOT NULL DEFAULT '{}'
);

CREATE INDEX security_event_device_idx ON security_event (device_id, occurred_at DESC);
CREATE INDEX security_event_high_risk_idx ON security_event (occurred_at) WHERE risk >= 80;
CREATE INDEX security_event_details_idx ON security_event USING gin (details);

CREATE VIEW device_risk AS
SELECT device.id AS device_id,
       device.serial_number,
       device.location,
       count(event.id) AS events,
       coalesce(max(event.risk), 0) AS highest_risk
FROM inventory.device
LEFT JOIN security_event event ON event.device_id = device.id
GROUP BY device.id;

COMMENT ON VIEW device_risk IS 'One row per device: how much was reported, and how bad the worst of it is.';
