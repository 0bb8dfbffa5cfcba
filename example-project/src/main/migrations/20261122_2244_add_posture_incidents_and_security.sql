-- Add posture, incidents and security events
--
-- revision: cd825508187f
-- revises: b9a478b3855b
-- labels: security
-- created: 2026-11-22T22:44:40Z

-- migrate:upgrade
CREATE TABLE public.device_posture (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    device_id bigint NOT NULL,
    reported_at timestamptz NOT NULL DEFAULT now(),
    disk_encrypted boolean NOT NULL,
    firewall_enabled boolean NOT NULL,
    os_version varchar(50) NOT NULL,
    score integer GENERATED ALWAYS AS (
CASE
    WHEN disk_encrypted THEN 50
    ELSE 0
END +
CASE
    WHEN firewall_enabled THEN 50
    ELSE 0
END) STORED,
    CONSTRAINT device_posture_pkey PRIMARY KEY (id),
    CONSTRAINT device_posture_device_id_fkey FOREIGN KEY (device_id) REFERENCES inventory.device(id) ON DELETE CASCADE
);

CREATE INDEX device_posture_latest_idx ON public.device_posture (device_id, reported_at DESC) INCLUDE (score);

CREATE SEQUENCE public.incident_number_seq START WITH 1000;

CREATE TABLE public.incident (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    number bigint NOT NULL DEFAULT nextval('public.incident_number_seq'::regclass),
    organisation_id bigint NOT NULL,
    title varchar(200) NOT NULL,
    status varchar(20) NOT NULL DEFAULT 'open'::character varying,
    opened_at timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    CONSTRAINT incident_pkey PRIMARY KEY (id),
    CONSTRAINT incident_number_key UNIQUE (number),
    CONSTRAINT incident_resolved_at CHECK ((((status)::text = 'resolved'::text) = (resolved_at IS NOT NULL))),
    CONSTRAINT incident_status_check CHECK (((status)::text = ANY (ARRAY[('open'::character varying)::text, ('investigating'::character varying)::text, ('resolved'::character varying)::text]))),
    CONSTRAINT incident_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES inventory.organisation(id) ON DELETE CASCADE
);

ALTER SEQUENCE public.incident_number_seq OWNED BY public.incident.number;

CREATE TABLE public.security_event (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    device_id bigint NOT NULL,
    incident_id bigint,
    kind varchar(40) NOT NULL,
    risk smallint NOT NULL DEFAULT 0,
    occurred_at timestamptz NOT NULL DEFAULT now(),
    details jsonb NOT NULL DEFAULT '{}'::jsonb,
    CONSTRAINT security_event_pkey PRIMARY KEY (id),
    CONSTRAINT security_event_risk_check CHECK (((risk >= 0) AND (risk <= 100))),
    CONSTRAINT security_event_device_id_fkey FOREIGN KEY (device_id) REFERENCES inventory.device(id) ON DELETE CASCADE,
    CONSTRAINT security_event_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES public.incident(id) ON DELETE SET NULL
);

CREATE INDEX security_event_details_idx ON public.security_event USING gin (details);
CREATE INDEX security_event_device_idx ON public.security_event (device_id, occurred_at DESC);
CREATE INDEX security_event_high_risk_idx ON public.security_event (occurred_at) WHERE (risk >= 80);

CREATE VIEW public.device_risk AS
SELECT device.id AS device_id,
    device.serial_number,
    count(event.id) AS events,
    COALESCE((max(event.risk))::integer, 0) AS highest_risk
   FROM (inventory.device
     LEFT JOIN public.security_event event ON ((event.device_id = device.id)))
  GROUP BY device.id;

COMMENT ON VIEW public.device_risk IS 'One row per device: how much was reported, and how bad the worst of it is.';

-- migrate:downgrade
-- hazard: data loss: table public.device_posture
DROP TABLE public.device_posture;

DROP VIEW public.device_risk;

-- hazard: data loss: table public.security_event
DROP TABLE public.security_event;

-- hazard: data loss: table public.incident
DROP TABLE public.incident;
