package dev.migrate.read;

import dev.migrate.catalog.ClusterMark;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class ClusterMarkReader implements KindReader<ClusterMark> {
    @Override
    public Class<ClusterMark> type() {
        return ClusterMark.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "m");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT x.indrelid::bigint AS relation, x.indexrelid::bigint AS index
                FROM pg_index x
                WHERE x.indrelid >= 16384 AND x.indisclustered""";
    }

    @Override
    public @Nullable Fact<ClusterMark> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        ObjectId index = known.owner(Address.of(Address.PG_CLASS, row.number("index")));
        return table == null || index == null ? null : Fact.of(new ClusterMark(ClusterMark.id(table), index));
    }
}
