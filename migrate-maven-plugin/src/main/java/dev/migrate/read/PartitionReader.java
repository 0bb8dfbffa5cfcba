package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Partition;
import org.jspecify.annotations.Nullable;

final class PartitionReader implements KindReader<Partition> {
    @Override
    public Class<Partition> type() {
        return Partition.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "p");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT h.inhrelid::bigint AS relation, h.inhparent::bigint AS above,
                       pg_get_expr(c.relpartbound, c.oid) AS bound
                FROM pg_inherits h
                JOIN pg_class c ON c.oid = h.inhrelid AND c.relispartition AND c.relkind IN ('r', 'p', 'f')""";
    }

    @Override
    public @Nullable Fact<Partition> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        ObjectId above = known.relation(row.number("above"));
        return table == null || above == null
                ? null
                : Fact.of(new Partition(Partition.id(table), above, row.text("bound")));
    }
}
