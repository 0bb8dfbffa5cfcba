package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Owner;
import org.jspecify.annotations.Nullable;

final class OwnerReader implements KindReader<Owner> {
    @Override
    public Class<Owner> type() {
        return Owner.class;
    }

    /**
     * To the schema public the owner is given by initdb: since PostgreSQL 15 whoever owns the database. A sequence behind an
     * identity column has the owner of the table.
     */
    @Override
    public String query(int major) {
        return """
                SELECT o.catalog::bigint AS catalog, o.object::bigint AS object, quote_ident(r.rolname) AS role
                FROM (
                    SELECT tableoid AS catalog, oid AS object, relowner AS owner FROM pg_class
                        WHERE oid >= 16384 AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND NOT (relkind = 'S' AND EXISTS (
                            SELECT FROM pg_depend d WHERE d.classid = pg_class.tableoid AND d.objid = pg_class.oid AND d.deptype = 'i'))
                    UNION ALL SELECT tableoid, oid, nspowner FROM pg_namespace
                        WHERE nspname <> 'public' OR nspowner NOT IN (10, 'pg_database_owner'::regrole)
                    UNION ALL SELECT tableoid, oid, proowner FROM pg_proc WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, typowner FROM pg_type
                        WHERE oid >= 16384 AND typtype IN ('b', 'c', 'd', 'e', 'r')
                    UNION ALL SELECT tableoid, oid, oprowner FROM pg_operator WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, opcowner FROM pg_opclass WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, opfowner FROM pg_opfamily WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, conowner FROM pg_conversion WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, collowner FROM pg_collation WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, lanowner FROM pg_language WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, cfgowner FROM pg_ts_config WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, dictowner FROM pg_ts_dict WHERE oid >= 16384
                    UNION ALL SELECT tableoid, oid, stxowner FROM pg_statistic_ext
                    UNION ALL SELECT tableoid, oid, evtowner FROM pg_event_trigger
                    UNION ALL SELECT tableoid, oid, fdwowner FROM pg_foreign_data_wrapper
                    UNION ALL SELECT tableoid, oid, srvowner FROM pg_foreign_server
                    UNION ALL SELECT tableoid, oid, pubowner FROM pg_publication
                    UNION ALL SELECT 'pg_subscription'::regclass, oid, subowner FROM pg_subscription) AS o
                JOIN pg_roles r ON r.oid = o.owner
                WHERE r.rolname <> current_user
                  AND r.oid <> (SELECT datdba FROM pg_database WHERE datname = current_database())""";
    }

    @Override
    public @Nullable Fact<Owner> fact(Row row, Known known) {
        ObjectId subject = known.subject(Address.of(row.number("catalog"), row.number("object")));
        return subject == null ? null : Fact.of(new Owner(Owner.id(subject), row.text("role")));
    }
}
