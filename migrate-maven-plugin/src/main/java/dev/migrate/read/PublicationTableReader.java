package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.PublicationTable;
import org.jspecify.annotations.Nullable;

final class PublicationTableReader implements KindReader<PublicationTable> {
    private static final int COLUMNS_AND_ROWS = 15;
    private static final String COLUMNS = """
            ARRAY(SELECT a.attname::text FROM pg_attribute a
                  WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::smallint[]))""";

    @Override
    public Class<PublicationTable> type() {
        return PublicationTable.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_PUBLICATION);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT r.oid::bigint AS oid, r.prpubid::bigint AS publication, r.prrelid::bigint AS relation,
                       %s AS columns, %s AS condition
                FROM pg_publication_rel r""".formatted(
                        inventory.major() < COLUMNS_AND_ROWS ? "NULL::text[]" : COLUMNS,
                        inventory.major() < COLUMNS_AND_ROWS ? "NULL::text" : "pg_get_expr(r.prqual, r.prrelid)");
    }

    @Override
    public @Nullable Fact<PublicationTable> fact(Row row, Known known) {
        ObjectId publication = known.subject(Address.of(Address.PG_PUBLICATION, row.number("publication")));
        ObjectId table = known.relation(row.number("relation"));
        String condition = row.textOrNull("condition");
        return publication == null || table == null
                ? null
                : Fact.of(
                        new PublicationTable(
                                PublicationTable.id(publication, table),
                                table,
                                row.texts("columns"),
                                condition == null ? null : Deparsed.stable(condition)),
                        Address.of(Address.PG_PUBLICATION_REL, row.number("oid")));
    }
}
