package dev.migrate.read;

import dev.migrate.catalog.IndexStatistics;
import dev.migrate.catalog.ObjectId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class IndexStatisticsReader implements KindReader<IndexStatistics> {
    @Override
    public Class<IndexStatistics> type() {
        return IndexStatistics.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "p", "m");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT x.indexrelid::bigint AS index, x.indrelid::bigint AS relation, a.attnum AS number,
                       a.attstattarget AS target,
                       ARRAY(SELECT c.attnum::bigint FROM pg_attribute c
                             WHERE c.attrelid = x.indrelid AND c.attnum > 0
                               AND (c.attnum = ANY (x.indkey::smallint[]) OR EXISTS (
                                   SELECT FROM pg_depend d
                                   WHERE d.classid = 'pg_class'::regclass AND d.objid = x.indexrelid
                                     AND d.refclassid = 'pg_class'::regclass AND d.refobjid = x.indrelid
                                     AND d.refobjsubid = c.attnum))) AS columns
                FROM pg_index x
                JOIN pg_attribute a ON a.attrelid = x.indexrelid AND a.attstattarget >= 0
                WHERE x.indrelid >= 16384""";
    }

    @Override
    public @Nullable Fact<IndexStatistics> fact(Row row, Known known) {
        ObjectId index = known.owner(Address.of(Address.PG_CLASS, row.number("index")));
        return index == null
                ? null
                : Fact.of(new IndexStatistics(
                        IndexStatistics.id(index, row.small("number")),
                        row.small("number"),
                        columns(row, known),
                        row.small("target")));
    }

    private static List<ObjectId> columns(Row row, Known known) {
        return row.numbers("columns").stream()
                .map(number -> known.column(row.number("relation"), Math.toIntExact(number)))
                .filter(Objects::nonNull)
                .toList();
    }
}
