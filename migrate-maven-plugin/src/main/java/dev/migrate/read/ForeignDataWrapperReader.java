package dev.migrate.read;

import dev.migrate.catalog.ForeignDataWrapper;
import org.jspecify.annotations.Nullable;

final class ForeignDataWrapperReader implements KindReader<ForeignDataWrapper> {
    @Override
    public Class<ForeignDataWrapper> type() {
        return ForeignDataWrapper.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_FOREIGN_DATA_WRAPPER);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT f.oid::bigint AS oid, f.fdwname AS name, nullif(f.fdwhandler, 0)::regproc::text AS handler,
                       nullif(f.fdwvalidator, 0)::regproc::text AS validator, %s AS options
                FROM pg_foreign_data_wrapper f
                WHERE f.oid >= 16384""".formatted(ForeignOptions.of("f.fdwoptions"));
    }

    @Override
    public @Nullable Fact<ForeignDataWrapper> fact(Row row, Known known) {
        long oid = row.number("oid");
        return known.isExtensionMember(Address.PG_FOREIGN_DATA_WRAPPER, oid)
                ? null
                : Fact.of(
                        new ForeignDataWrapper(
                                ForeignDataWrapper.id(row.text("name")),
                                row.textOrNull("handler"),
                                row.textOrNull("validator"),
                                ForeignOptions.read(row, "options")),
                        Address.of(Address.PG_FOREIGN_DATA_WRAPPER, oid));
    }
}
