-- Create organisations, users and devices
--
-- revision: b9a478b3855b
-- created: 2026-11-22T22:42:09Z

-- migrate:upgrade
CREATE SCHEMA inventory;

CREATE TABLE inventory.organisation (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    name varchar(200) NOT NULL,
    country char(2) NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organisation_pkey PRIMARY KEY (id),
    CONSTRAINT organisation_name_key UNIQUE (name),
    CONSTRAINT organisation_country_check CHECK (((country)::text = upper((country)::text)))
);

CREATE TABLE inventory.app_user (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    organisation_id bigint NOT NULL,
    email varchar(320) NOT NULL,
    display_name varchar(200) NOT NULL,
    role varchar(20) NOT NULL DEFAULT 'member'::character varying,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT app_user_pkey PRIMARY KEY (id),
    CONSTRAINT app_user_role_check CHECK (((role)::text = ANY (ARRAY[('member'::character varying)::text, ('analyst'::character varying)::text, ('administrator'::character varying)::text]))),
    CONSTRAINT app_user_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES inventory.organisation(id) ON DELETE CASCADE
);

COMMENT ON TABLE inventory.app_user IS 'A person who signs in.';
CREATE UNIQUE INDEX app_user_email_idx ON inventory.app_user (lower((email)::text));

CREATE TABLE inventory.device (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    organisation_id bigint NOT NULL,
    user_id bigint,
    serial_number varchar(64) NOT NULL,
    platform varchar(20) NOT NULL,
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz,
    CONSTRAINT device_pkey PRIMARY KEY (id),
    CONSTRAINT device_serial_number_key UNIQUE (organisation_id, serial_number),
    CONSTRAINT device_platform_check CHECK (((platform)::text = ANY (ARRAY[('android'::character varying)::text, ('ios'::character varying)::text, ('linux'::character varying)::text, ('macos'::character varying)::text, ('windows'::character varying)::text]))),
    CONSTRAINT device_retired_after_enrolled CHECK ((retired_at >= enrolled_at)),
    CONSTRAINT device_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES inventory.organisation(id) ON DELETE CASCADE,
    CONSTRAINT device_user_id_fkey FOREIGN KEY (user_id) REFERENCES inventory.app_user(id) ON DELETE SET NULL
);

CREATE INDEX device_user_id_idx ON inventory.device (user_id);

-- migrate:downgrade
-- hazard: data loss: table inventory.device
DROP TABLE inventory.device;

-- hazard: data loss: table inventory.app_user
DROP TABLE inventory.app_user;

-- hazard: data loss: table inventory.organisation
DROP TABLE inventory.organisation;

DROP SCHEMA inventory;
