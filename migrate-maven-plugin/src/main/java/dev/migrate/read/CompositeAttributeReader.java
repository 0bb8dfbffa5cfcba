package dev.migrate.read;

import dev.migrate.catalog.CompositeAttribute;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class CompositeAttributeReader implements KindReader<CompositeAttribute> {
    @Override
    public Class<CompositeAttribute> type() {
        return CompositeAttribute.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TYPE, "c");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT a.attrelid::bigint AS relation, c.reltype::bigint AS type_oid, a.attnum AS number,
                       a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, %s AS collation
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'
                JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
                LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
                WHERE a.attrelid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped""".formatted(CollationReader.NAME);
    }

    @Override
    public @Nullable Fact<CompositeAttribute> fact(Row row, Known known) {
        ObjectId type = known.subject(Address.of(Address.PG_TYPE, row.number("type_oid")));
        return type == null
                ? null
                : Fact.of(
                        new CompositeAttribute(
                                CompositeAttribute.id(type, row.text("name")),
                                row.small("number"),
                                row.text("type"),
                                row.textOrNull("collation")),
                        new Address(Address.PG_CLASS, row.number("relation"), row.small("number")));
    }
}
