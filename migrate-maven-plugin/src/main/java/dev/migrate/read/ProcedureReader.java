package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Procedure;
import org.jspecify.annotations.Nullable;

final class ProcedureReader implements KindReader<Procedure> {
    @Override
    public Class<Procedure> type() {
        return Procedure.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_PROC, "p");
    }

    @Override
    public String query(Inventory inventory) {
        return "SELECT %s, %s %s AND p.prokind = 'p'".formatted(Routines.NAME, Routines.DEFINITION, Routines.SOURCE);
    }

    @Override
    public @Nullable Fact<Procedure> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_PROC);
        return schema == null ? null : Fact.of(procedure(row, schema), Address.of(Address.PG_PROC, row.number("oid")));
    }

    private static Procedure procedure(Row row, ObjectId schema) {
        return new Procedure(
                Procedure.id(schema, row.text("name"), Routines.types(row)),
                Routines.arguments(row),
                row.text("language"),
                row.flag("security_definer"),
                row.texts("transforms"),
                row.options("settings"),
                Routines.body(row));
    }
}
