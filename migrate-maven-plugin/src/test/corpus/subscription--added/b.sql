CREATE SUBSCRIPTION plain CONNECTION 'host=publisher password=hunter2' PUBLICATION "B", a WITH (connect = false);
CREATE SUBSCRIPTION other CONNECTION 'postgresql://me:hunter2@publisher/db' PUBLICATION p
    WITH (connect = false, slot_name = NONE, binary, streaming = parallel, synchronous_commit = on, two_phase, disable_on_error, run_as_owner, origin = none, failover);
CREATE SUBSCRIPTION slot CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false, slot_name = 'of_others', password_required = false);
COMMENT ON SUBSCRIPTION plain IS 'from the head office';
ALTER SUBSCRIPTION slot OWNER TO pg_monitor;
