package dev.migrate.read;

import dev.migrate.catalog.Grant;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Privilege;
import dev.migrate.catalog.Privileges;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class PrivilegesReader implements KindReader<Privileges> {
    /** PostgreSQL begins with no privileges on columns for anybody, the owner among them. */
    private static final List<Privilege> OF_COLUMNS =
            List.of(Privilege.SELECT, Privilege.INSERT, Privilege.UPDATE, Privilege.REFERENCES);

    /** What to ask each system catalog for. */
    private static final List<Source> SOURCES = List.of(
            new Source(
                    Address.PG_NAMESPACE,
                    "SELECT tableoid, oid, 0, nspacl, nspowner, 0, 'n'::\"char\", 'n'::\"char\" FROM pg_namespace"),
            new Source(Address.PG_CLASS, """
            SELECT tableoid, oid, 0, relacl, relowner, relnamespace, CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char",
                   CASE relkind WHEN 'S' THEN 'S' ELSE 'r' END::"char"
            FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
            UNION ALL SELECT 'pg_class'::regclass, a.attrelid, a.attnum, a.attacl, c.relowner, 0, 'c', NULL
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE a.attrelid >= 16384 AND a.attacl IS NOT NULL AND NOT a.attisdropped"""),
            new Source(
                    Address.PG_PROC,
                    "SELECT tableoid, oid, 0, proacl, proowner, pronamespace, 'f', 'f' FROM pg_proc WHERE oid >= 16384"),
            new Source(Address.PG_TYPE, """
            SELECT tableoid, oid, 0, typacl, typowner, typnamespace, 'T', 'T' FROM pg_type
            WHERE oid >= 16384 AND typtype IN ('b', 'c', 'd', 'e', 'r') AND typcategory <> 'A'"""),
            new Source(
                    Address.PG_LANGUAGE,
                    "SELECT tableoid, oid, 0, lanacl, lanowner, 0, 'l', NULL FROM pg_language WHERE oid >= 16384"),
            new Source(
                    Address.PG_FOREIGN_DATA_WRAPPER,
                    "SELECT tableoid, oid, 0, fdwacl, fdwowner, 0, 'F', NULL FROM pg_foreign_data_wrapper"),
            new Source(
                    Address.PG_FOREIGN_SERVER,
                    "SELECT tableoid, oid, 0, srvacl, srvowner, 0, 'S', NULL FROM pg_foreign_server"));

    /** Whom default privileges of the one who reads apply to, so that objects are told of that have none of it. */
    private static final String NAMED = """
            SELECT %s
            FROM pg_default_acl d,
                 aclexplode(d.defaclacl || CASE d.defaclnamespace WHEN 0 THEN s.list ELSE '{}' END) AS x
                 LEFT JOIN pg_roles g ON g.oid = x.grantee
            WHERE d.defaclobjtype = o.target AND d.defaclnamespace IN (0, o.schema)
              AND d.defaclrole = (SELECT oid FROM pg_roles WHERE rolname = current_user)
              AND x.grantee NOT IN (d.defaclrole, o.owner)""".formatted(AccessLists.grantee("o.owner"));

    @Override
    public Class<Privileges> type() {
        return Privileges.class;
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT o.catalog::bigint AS catalog, o.object::bigint AS object, o.part AS part,
                       %s AS held, %s AS standard, named.roles AS named
                FROM (%s) AS o (catalog, object, part, list, owner, schema, code, target),
                     LATERAL (SELECT acldefault(o.code, o.owner) AS list) AS s,
                     LATERAL (SELECT ARRAY(%s) AS roles) AS named
                WHERE o.list IS NOT NULL OR named.roles <> '{}'""".formatted(
                        AccessLists.entries("coalesce(o.list, s.list)", "o.owner"),
                        AccessLists.entries("s.list", "o.owner"),
                        Source.union(SOURCES, inventory),
                        inventory.has(Address.PG_DEFAULT_ACL) ? NAMED : "SELECT ''::text WHERE false");
    }

    @Override
    public @Nullable Fact<Privileges> fact(Row row, Known known) {
        ObjectId subject = known.subject(new Address(row.number("catalog"), row.number("object"), row.small("part")));
        if (subject == null) {
            return null;
        }
        Map<String, Grant> standard = AccessLists.grants(row.texts("standard"));
        List<Grant> grants =
                AccessLists.deviations(AccessLists.grants(row.texts("held")), standard, row.texts("named"));
        List<Privilege> all = row.small("part") > 0 ? OF_COLUMNS : AccessLists.privileges(standard, Grant.OWNER);
        List<Privilege> open = AccessLists.privileges(standard, Grant.PUBLIC);
        return grants.isEmpty() ? null : Fact.of(new Privileges(Privileges.id(subject), grants, all, open));
    }
}
