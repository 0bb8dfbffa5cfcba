CREATE TABLE reading (
    id integer PRIMARY KEY,
    device integer NOT NULL,
    value real DEFAULT 0,
    unit text,
    taken timestamp
);

CREATE INDEX reading_device_taken ON reading (device, taken);
