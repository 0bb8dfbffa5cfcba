-- Give every organisation the default policies
--
-- revision: 781162635ddb
-- revises: 8ecb0671fdb3
-- created: 2026-11-22T22:47:02Z

-- migrate:upgrade
INSERT INTO public.policy (organisation_id, name, severity)
SELECT organisation.id, standard.name, standard.severity
FROM inventory.organisation
CROSS JOIN (VALUES ('Disk is encrypted', 5), ('Firewall is on', 4)) AS standard (name, severity)
ON CONFLICT ON CONSTRAINT policy_name_key DO NOTHING;

-- migrate:downgrade
-- A policy that was assigned to a device since then stays.
DELETE FROM public.policy
WHERE name IN ('Disk is encrypted', 'Firewall is on')
  AND NOT EXISTS (SELECT FROM public.policy_assignment assignment WHERE assignment.policy_id = policy.id);
