package dev.migrate.read;

import dev.migrate.catalog.Publication;
import org.jspecify.annotations.Nullable;

final class PublicationReader implements KindReader<Publication> {
    private static final int GENERATED_COLUMNS = 18;

    @Override
    public Class<Publication> type() {
        return Publication.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_PUBLICATION);
    }

    @Override
    public String query(Inventory inventory) {
        String generated =
                inventory.major() < GENERATED_COLUMNS ? "NULL::text" : "CASE p.pubgencols WHEN 's' THEN 'stored' END";
        return """
                SELECT p.oid::bigint AS oid, p.pubname AS name, p.puballtables AS all_tables, p.pubviaroot AS via_root,
                       array_remove(ARRAY[CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                                          CASE WHEN p.pubdelete THEN 'delete' END,
                                          CASE WHEN p.pubtruncate THEN 'truncate' END], NULL) AS publish,
                       %s AS generated_columns
                FROM pg_publication p
                WHERE p.oid >= 16384""".formatted(generated);
    }

    @Override
    public @Nullable Fact<Publication> fact(Row row, Known known) {
        long oid = row.number("oid");
        return known.isExtensionMember(Address.PG_PUBLICATION, oid)
                ? null
                : Fact.of(
                        new Publication(
                                Publication.id(row.text("name")),
                                row.flag("all_tables"),
                                row.list("publish"),
                                row.flag("via_root"),
                                row.textOrNull("generated_columns")),
                        Address.of(Address.PG_PUBLICATION, oid));
    }
}
