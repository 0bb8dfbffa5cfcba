package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Owner;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class OwnerReader implements KindReader<Owner> {
    /**
     * What to ask each system catalog for. To the schema public the owner is given by initdb: since PostgreSQL 15 whoever
     * owns the database. A sequence behind an identity column has the owner of the table.
     */
    private static final List<Source> SOURCES = List.of(
            new Source(Address.PG_NAMESPACE, """
                    SELECT tableoid, oid, nspowner FROM pg_namespace
                    WHERE nspname <> 'public' OR nspowner NOT IN (10, 'pg_database_owner'::regrole)"""),
            new Source(Address.PG_CLASS, """
                    SELECT tableoid, oid, relowner FROM pg_class
                    WHERE oid >= 16384 AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND NOT (relkind = 'S' AND EXISTS (
                        SELECT FROM pg_depend d
                        WHERE d.classid = pg_class.tableoid AND d.objid = pg_class.oid AND d.deptype = 'i'))"""),
            new Source(
                    Address.PG_TYPE,
                    "SELECT tableoid, oid, typowner FROM pg_type WHERE oid >= 16384 AND typtype IN ('b', 'c', 'd', 'e', 'r')"),
            new Source(Address.PG_PROC, "SELECT tableoid, oid, proowner FROM pg_proc WHERE oid >= 16384"),
            new Source(Address.PG_OPERATOR, "SELECT tableoid, oid, oprowner FROM pg_operator WHERE oid >= 16384"),
            new Source(Address.PG_OPCLASS, "SELECT tableoid, oid, opcowner FROM pg_opclass WHERE oid >= 16384"),
            new Source(Address.PG_OPFAMILY, "SELECT tableoid, oid, opfowner FROM pg_opfamily WHERE oid >= 16384"),
            new Source(Address.PG_CONVERSION, "SELECT tableoid, oid, conowner FROM pg_conversion WHERE oid >= 16384"),
            new Source(Address.PG_COLLATION, "SELECT tableoid, oid, collowner FROM pg_collation WHERE oid >= 16384"),
            new Source(Address.PG_LANGUAGE, "SELECT tableoid, oid, lanowner FROM pg_language WHERE oid >= 16384"),
            new Source(Address.PG_TS_CONFIG, "SELECT tableoid, oid, cfgowner FROM pg_ts_config WHERE oid >= 16384"),
            new Source(Address.PG_TS_DICT, "SELECT tableoid, oid, dictowner FROM pg_ts_dict WHERE oid >= 16384"),
            new Source(Address.PG_STATISTIC_EXT, "SELECT tableoid, oid, stxowner FROM pg_statistic_ext"),
            new Source(Address.PG_EVENT_TRIGGER, "SELECT tableoid, oid, evtowner FROM pg_event_trigger"),
            new Source(Address.PG_FOREIGN_DATA_WRAPPER, "SELECT tableoid, oid, fdwowner FROM pg_foreign_data_wrapper"),
            new Source(Address.PG_FOREIGN_SERVER, "SELECT tableoid, oid, srvowner FROM pg_foreign_server"),
            new Source(Address.PG_PUBLICATION, "SELECT tableoid, oid, pubowner FROM pg_publication"),
            new Source(
                    Address.PG_SUBSCRIPTION, "SELECT 'pg_subscription'::regclass, oid, subowner FROM pg_subscription"));

    @Override
    public Class<Owner> type() {
        return Owner.class;
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT o.catalog::bigint AS catalog, o.object::bigint AS object, quote_ident(r.rolname) AS role
                FROM (%s) AS o (catalog, object, owner)
                JOIN pg_roles r ON r.oid = o.owner
                WHERE r.rolname <> current_user
                  AND r.oid <> (SELECT datdba FROM pg_database WHERE datname = current_database())""".formatted(Source.union(SOURCES, inventory));
    }

    @Override
    public @Nullable Fact<Owner> fact(Row row, Known known) {
        ObjectId subject = known.subject(row.address());
        return subject == null ? null : Fact.of(new Owner(Owner.id(subject), row.text("role")));
    }
}
