package dev.migrate.read;

import dev.migrate.catalog.Extension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads extensions. Whoever needs something that an extension brings needs the extension. */
final class ExtensionReader implements KindReader<Extension> {
    @Override
    public Class<Extension> type() {
        return Extension.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_EXTENSION);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                WITH member AS (
                    SELECT d.refobjid AS extension, d.classid AS catalog, d.objid AS object
                    FROM pg_depend d
                    WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
                ), part AS (
                    SELECT extension, catalog, object FROM member
                    UNION SELECT m.extension, m.catalog, t.typarray
                        FROM member m JOIN pg_type t ON t.oid = m.object AND m.catalog = 'pg_type'::regclass
                    UNION SELECT m.extension, 'pg_type'::regclass, unnest(ARRAY[t.oid, t.typarray])
                        FROM member m JOIN pg_class c ON c.oid = m.object AND m.catalog = 'pg_class'::regclass
                        JOIN pg_type t ON t.oid = c.reltype)
                SELECT e.oid::bigint AS oid, e.extname AS name, e.extversion AS version,
                       e.extnamespace::bigint AS schema, e.extrelocatable AS relocatable,
                       coalesce(e.extversion = v.default_version, false) AS usual,
                       CASE WHEN v.name IS NOT NULL THEN ARRAY(
                           SELECT u.target FROM pg_extension_update_paths(e.extname) u
                           WHERE u.source = e.extversion AND u.path IS NOT NULL) END AS updates,
                       ARRAY(SELECT p.catalog::bigint || ' ' || p.object FROM part p
                             WHERE p.extension = e.oid AND p.object <> 0) AS members
                FROM pg_extension e
                LEFT JOIN pg_available_extensions v ON v.name = e.extname
                WHERE e.oid >= 16384""";
    }

    @Override
    public @Nullable Fact<Extension> fact(Row row, Known known) {
        List<Address> addresses = new ArrayList<>();
        addresses.add(Address.of(Address.PG_EXTENSION, row.number("oid")));
        row.list("members").forEach(member -> addresses.add(Address.of(member)));
        return new Fact<>(
                new Extension(
                        Extension.id(row.text("name")),
                        row.text("version"),
                        known.subject(Address.of(Address.PG_NAMESPACE, row.number("schema"))),
                        row.flag("usual"),
                        row.flag("relocatable"),
                        row.texts("updates")),
                addresses);
    }
}
