package dev.migrate.read;

/** What indexes and the constraints that own one have in common. */
final class Attachments {
    /** The parts of an index that is a {@code pg_class i}, and the names of its columns as PostgreSQL joins them. */
    static final String OF_INDEX = """
            CASE i.relkind WHEN 'I' THEN ARRAY(
                SELECT a.inhrelid::regclass::text FROM pg_inherits a WHERE a.inhparent = i.oid) END AS attached,
            array_to_string(ARRAY(
                SELECT a.attname FROM pg_attribute a WHERE a.attrelid = i.oid ORDER BY a.attnum), '_') AS index_columns""";

    private Attachments() {}
}
