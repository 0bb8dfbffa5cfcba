package dev.migrate.read;

import dev.migrate.catalog.Column;
import dev.migrate.catalog.NotNull;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Those that came from a table above, and are called as there, are the other table's; so is that of a partition which
 * nobody named.
 */
final class NotNullReader implements KindReader<NotNull> {
    static final int FIRST_WITH_NAMES = 18;

    @Override
    public Class<NotNull> type() {
        return NotNull.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.major() >= FIRST_WITH_NAMES && inventory.has(Address.PG_CLASS, "r", "p");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT k.oid::bigint AS oid, k.conrelid::bigint AS relation, k.conname AS name, a.attname AS column,
                       k.convalidated AS validated, NOT k.connoinherit AS inheritable,
                       t.relispartition AND k.coninhcount > 0 AS of_whole
                FROM pg_constraint k
                JOIN pg_class t ON t.oid = k.conrelid AND t.relkind IN ('r', 'p')
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                WHERE k.conrelid >= 16384 AND k.contype = 'n'
                  AND (k.coninhcount = 0 OR k.conislocal AND NOT t.relispartition OR NOT EXISTS (
                      SELECT FROM pg_inherits h
                      JOIN pg_constraint p ON p.conrelid = h.inhparent AND p.contype = 'n' AND p.conname = k.conname
                      WHERE h.inhrelid = k.conrelid))""";
    }

    @Override
    public @Nullable Fact<NotNull> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        if (table == null) {
            return null;
        }
        String name = row.text("name");
        String column = row.text("column");
        boolean usual = name.equals(UsualName.of(table.name(), column, "not_null"));
        if (usual && row.flag("of_whole")) {
            return null;
        }
        NotNull constraint = new NotNull(
                NotNull.id(table, name),
                Column.id(table, column),
                row.flag("validated"),
                row.flag("inheritable"),
                usual);
        return Fact.of(constraint, Address.of(Address.PG_CONSTRAINT, row.number("oid")));
    }
}
