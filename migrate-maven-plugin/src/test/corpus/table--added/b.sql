CREATE TABLE public.device (
    id bigint PRIMARY KEY,
    serial_number varchar(40) NOT NULL UNIQUE,
    seen timestamptz NOT NULL DEFAULT now(),
    CHECK (serial_number <> '')
);
