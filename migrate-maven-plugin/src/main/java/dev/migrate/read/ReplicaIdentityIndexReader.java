package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.ReplicaIdentityIndex;
import org.jspecify.annotations.Nullable;

final class ReplicaIdentityIndexReader implements KindReader<ReplicaIdentityIndex> {
    @Override
    public Class<ReplicaIdentityIndex> type() {
        return ReplicaIdentityIndex.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "p");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT x.indrelid::bigint AS relation, x.indexrelid::bigint AS index
                FROM pg_index x
                WHERE x.indrelid >= 16384 AND x.indisreplident""";
    }

    @Override
    public @Nullable Fact<ReplicaIdentityIndex> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        ObjectId index = known.owner(Address.of(Address.PG_CLASS, row.number("index")));
        return table == null || index == null
                ? null
                : Fact.of(new ReplicaIdentityIndex(ReplicaIdentityIndex.id(table), index));
    }
}
