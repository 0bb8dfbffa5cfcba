package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.PublicationSchema;
import org.jspecify.annotations.Nullable;

final class PublicationSchemaReader implements KindReader<PublicationSchema> {
    private static final int FIRST = 15;

    @Override
    public Class<PublicationSchema> type() {
        return PublicationSchema.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.major() >= FIRST && inventory.has(Address.PG_PUBLICATION);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT n.oid::bigint AS oid, n.pnpubid::bigint AS publication, n.pnnspid::bigint AS schema
                FROM pg_publication_namespace n""";
    }

    @Override
    public @Nullable Fact<PublicationSchema> fact(Row row, Known known) {
        ObjectId publication = known.subject(Address.of(Address.PG_PUBLICATION, row.number("publication")));
        ObjectId schema = known.subject(Address.of(Address.PG_NAMESPACE, row.number("schema")));
        return publication == null || schema == null
                ? null
                : Fact.of(
                        new PublicationSchema(PublicationSchema.id(publication, schema), schema),
                        Address.of(Address.PG_PUBLICATION_NAMESPACE, row.number("oid")));
    }
}
