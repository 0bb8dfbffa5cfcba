CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE public.event (
    id bigint NOT NULL,
    kind varchar(10) OPTIONS (force_not_null 'true') COLLATE "C" DEFAULT 'low',
    raised timestamptz,
    CONSTRAINT known CHECK (kind IN ('low', 'high'))
) SERVER files OPTIONS (filename '/tmp/event.csv', format 'csv');
COMMENT ON FOREIGN TABLE public.event IS 'What came in files';
COMMENT ON COLUMN public.event.kind IS 'How bad';
GRANT SELECT ON public.event TO pg_signal_backend;
GRANT UPDATE (kind) ON public.event TO pg_signal_backend;
ALTER TABLE public.event ALTER raised SET STATISTICS 10;
ALTER FOREIGN TABLE public.event OWNER TO pg_monitor;
