CREATE TABLE reading (
    id bigint PRIMARY KEY,
    device bigint NOT NULL,
    value double precision DEFAULT 0,
    unit varchar(20),
    taken timestamptz,
    hour timestamp GENERATED ALWAYS AS (date_trunc('hour', taken AT TIME ZONE 'UTC')) STORED,
    serial bigint GENERATED ALWAYS AS IDENTITY
);

CREATE INDEX reading_device_taken ON reading (device, taken);
