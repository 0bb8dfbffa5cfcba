package dev.migrate.read;

/** What operators and functions of an index access method have in common in {@code pg_amop} and {@code pg_amproc}. */
final class FamilyMembers {
    /** One row for each, with its place and its definition as {@code ALTER OPERATOR FAMILY} has them. */
    static final String ALL = """
            SELECT 'pg_amop'::regclass::bigint AS catalog, o.oid::bigint AS oid, o.amopfamily AS family,
                   o.amoplefttype AS left_type, o.amoprighttype AS right_type, false AS is_function,
                   o.amopstrategy AS number,
                   format('OPERATOR %s (%s, %s)', o.amopstrategy, format_type(o.amoplefttype, NULL),
                       format_type(o.amoprighttype, NULL)) AS place,
                   format('OPERATOR %s %s', o.amopstrategy, o.amopopr::regoperator) ||
                       coalesce(' FOR ORDER BY ' || quote_ident(n.nspname) || '.' || quote_ident(s.opfname), '')
                       AS definition
            FROM pg_amop o
            LEFT JOIN pg_opfamily s ON s.oid = o.amopsortfamily
            LEFT JOIN pg_namespace n ON n.oid = s.opfnamespace
            WHERE o.oid >= 16384
            UNION ALL
            SELECT 'pg_amproc'::regclass::bigint, p.oid::bigint, p.amprocfamily, p.amproclefttype, p.amprocrighttype,
                   true, p.amprocnum,
                   format('FUNCTION %s (%s, %s)', p.amprocnum, format_type(p.amproclefttype, NULL),
                       format_type(p.amprocrighttype, NULL)),
                   format('FUNCTION %s (%s, %s) %s', p.amprocnum, format_type(p.amproclefttype, NULL),
                       format_type(p.amprocrighttype, NULL), p.amproc::regprocedure)
            FROM pg_amproc p
            WHERE p.oid >= 16384""";

    private FamilyMembers() {}
}
