-- What an organisation asks of its devices.

CREATE TABLE policy (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organisation_id bigint NOT NULL REFERENCES inventory.organisation (id) ON DELETE CASCADE,
    name varchar(100) NOT NULL,
    severity smallint NOT NULL DEFAULT 3 CHECK (severity BETWEEN 1 AND 5),
    enabled boolean NOT NULL DEFAULT true,
    CONSTRAINT policy_name_key UNIQUE (organisation_id, name)
);

CREATE TABLE policy_assignment (
    policy_id bigint NOT NULL REFERENCES policy (id) ON DELETE CASCADE,
    device_id bigint NOT NULL REFERENCES inventory.device (id) ON DELETE CASCADE,
    assigned_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (policy_id, device_id)
);

CREATE INDEX policy_assignment_device_id_idx ON policy_assignment (device_id);
