CREATE SUBSCRIPTION s CONNECTION 'host=other' PUBLICATION b, c WITH (connect = false, slot_name = another, binary, streaming = on, synchronous_commit = on, disable_on_error, run_as_owner, password_required = false, origin = none);
COMMENT ON SUBSCRIPTION s IS 'other';
