-- Who owns what: organisations, their users, and the devices these carry.

CREATE SCHEMA inventory;

CREATE TABLE inventory.organisation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(200) NOT NULL,
    country char(2) NOT NULL CHECK (country = upper(country)),
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organisation_name_key UNIQUE (name)
);

CREATE TABLE inventory.app_user (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id bigint NOT NULL REFERENCES inventory.organisation (id) ON DELETE CASCADE,
    email varchar(320) NOT NULL,
    display_name varchar(200) NOT NULL,
    role varchar(20) NOT NULL DEFAULT 'member' CHECK (role IN ('member', 'analyst', 'administrator')),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE UNIQUE INDEX app_user_email_idx ON inventory.app_user (lower(email));

COMMENT ON TABLE inventory.app_user IS 'A person who signs in.';

CREATE TABLE inventory.device (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id bigint NOT NULL REFERENCES inventory.organisation (id) ON DELETE CASCADE,
    user_id bigint REFERENCES inventory.app_user (id) ON DELETE SET NULL,
    serial_number varchar(64) NOT NULL,
    platform varchar(20) NOT NULL CHECK (platform IN ('android', 'ios', 'linux', 'macos', 'windows')),
    location varchar(255),
    enrolled_at timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz,
    CONSTRAINT device_serial_number_key UNIQUE (organisation_id, serial_number),
    CONSTRAINT device_retired_after_enrolled CHECK (retired_at >= enrolled_at)
);

CREATE INDEX device_user_id_idx ON inventory.device (user_id);

COMMENT ON COLUMN inventory.device.location IS 'Where the device was last seen, as a person would say it.';
