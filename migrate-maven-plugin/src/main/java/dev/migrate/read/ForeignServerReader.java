package dev.migrate.read;

import dev.migrate.catalog.ForeignServer;
import org.jspecify.annotations.Nullable;

final class ForeignServerReader implements KindReader<ForeignServer> {
    @Override
    public Class<ForeignServer> type() {
        return ForeignServer.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_FOREIGN_SERVER);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT s.oid::bigint AS oid, s.srvname AS name, quote_ident(f.fdwname) AS wrapper, s.srvtype AS type,
                       s.srvversion AS version, %s AS options
                FROM pg_foreign_server s
                JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw
                WHERE s.oid >= 16384""".formatted(ForeignOptions.of("s.srvoptions"));
    }

    @Override
    public @Nullable Fact<ForeignServer> fact(Row row, Known known) {
        long oid = row.number("oid");
        return known.isExtensionMember(Address.PG_FOREIGN_SERVER, oid)
                ? null
                : Fact.of(
                        new ForeignServer(
                                ForeignServer.id(row.text("name")),
                                row.text("wrapper"),
                                row.textOrNull("type"),
                                row.textOrNull("version"),
                                ForeignOptions.read(row, "options")),
                        Address.of(Address.PG_FOREIGN_SERVER, oid));
    }
}
