package dev.migrate.read;

import dev.migrate.catalog.Inheritance;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class InheritanceReader implements KindReader<Inheritance> {
    @Override
    public Class<Inheritance> type() {
        return Inheritance.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "f");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT h.inhrelid::bigint AS relation, h.inhparent::bigint AS above,
                       row_number() OVER (PARTITION BY h.inhrelid ORDER BY h.inhseqno) AS position
                FROM pg_inherits h
                JOIN pg_class c ON c.oid = h.inhrelid AND NOT c.relispartition AND c.relkind IN ('r', 'f')""";
    }

    @Override
    public @Nullable Fact<Inheritance> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        ObjectId from = known.relation(row.number("above"));
        return table == null || from == null
                ? null
                : Fact.of(new Inheritance(Inheritance.id(table, from), from, row.small("position")));
    }
}
