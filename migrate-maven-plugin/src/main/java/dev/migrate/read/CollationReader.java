package dev.migrate.read;

import dev.migrate.catalog.Collation;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class CollationReader implements KindReader<Collation> {
    /** The name of a collation {@code l} in a schema {@code ln}, as SQL; what PostgreSQL brings needs no schema. */
    static final String NAME = """
            CASE WHEN l.collnamespace = 'pg_catalog'::regnamespace THEN quote_ident(l.collname)
                 ELSE quote_ident(ln.nspname) || '.' || quote_ident(l.collname) END""";

    @Override
    public Class<Collation> type() {
        return Collation.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_COLLATION);
    }

    /** Before PostgreSQL 15 both categories hold the locale of every provider; from then on one has a column of its own. */
    @Override
    public String query(Inventory inventory) {
        String locale =
                inventory.major() < 15 ? "NULL::text" : inventory.major() < 17 ? "c.colliculocale" : "c.colllocale";
        return """
                SELECT c.oid::bigint AS oid, c.collnamespace::bigint AS schema, c.collname AS name,
                       CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END AS provider,
                       coalesce(%1$s, c.collcollate) AS locale,
                       CASE WHEN %1$s IS NULL THEN nullif(c.collctype, c.collcollate) END AS character_type,
                       c.collisdeterministic AS is_deterministic, %2$s AS rules
                FROM pg_collation c
                WHERE c.oid >= 16384""".formatted(locale, inventory.major() < 16 ? "NULL::text" : "c.collicurules");
    }

    @Override
    public @Nullable Fact<Collation> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_COLLATION);
        return schema == null
                ? null
                : Fact.of(
                        new Collation(
                                Collation.id(schema, row.text("name")),
                                row.text("provider"),
                                row.text("locale"),
                                row.textOrNull("character_type"),
                                row.flag("is_deterministic"),
                                row.textOrNull("rules")),
                        Address.of(Address.PG_COLLATION, row.number("oid")));
    }
}
