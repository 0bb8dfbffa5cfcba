-- Add policies and their assignments
--
-- revision: 60a4e21feaad
-- revises: b9a478b3855b
-- labels: policies
-- created: 2026-11-22T22:43:24Z

-- migrate:upgrade
CREATE TABLE public.policy (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    organisation_id bigint NOT NULL,
    name varchar(100) NOT NULL,
    severity smallint NOT NULL DEFAULT 3,
    enabled boolean NOT NULL DEFAULT true,
    CONSTRAINT policy_pkey PRIMARY KEY (id),
    CONSTRAINT policy_name_key UNIQUE (organisation_id, name),
    CONSTRAINT policy_severity_check CHECK (((severity >= 1) AND (severity <= 5))),
    CONSTRAINT policy_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES inventory.organisation(id) ON DELETE CASCADE
);

CREATE TABLE public.policy_assignment (
    policy_id bigint NOT NULL,
    device_id bigint NOT NULL,
    assigned_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT policy_assignment_pkey PRIMARY KEY (policy_id, device_id),
    CONSTRAINT policy_assignment_device_id_fkey FOREIGN KEY (device_id) REFERENCES inventory.device(id) ON DELETE CASCADE,
    CONSTRAINT policy_assignment_policy_id_fkey FOREIGN KEY (policy_id) REFERENCES public.policy(id) ON DELETE CASCADE
);

CREATE INDEX policy_assignment_device_id_idx ON public.policy_assignment (device_id);

-- migrate:downgrade
-- hazard: data loss: table public.policy_assignment
DROP TABLE public.policy_assignment;

-- hazard: data loss: table public.policy
DROP TABLE public.policy;
