package dev.migrate.read;

import dev.migrate.catalog.Function;
import dev.migrate.catalog.Function.Volatility;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

final class FunctionReader implements KindReader<Function> {
    @Override
    public Class<Function> type() {
        return Function.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_PROC, "f", "w");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT %s, %s, pg_get_function_result(p.oid) AS returns, p.prokind = 'w' AS is_window,
                       p.provolatile AS volatility, p.proisstrict AS strict, p.proleakproof AS leakproof,
                       p.proparallel AS parallel, nullif(p.prosupport::oid, 0)::regproc::text AS support,
                       nullif(p.procost, CASE WHEN l.lanname IN ('c', 'internal') THEN 1 ELSE 100 END)::text AS cost,
                       nullif(p.prorows, CASE WHEN p.proretset THEN 1000 ELSE 0 END)::text AS rows
                %s AND p.prokind IN ('f', 'w')""".formatted(Routines.NAME, Routines.DEFINITION, Routines.SOURCE);
    }

    @Override
    public @Nullable Fact<Function> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_PROC);
        return schema == null ? null : Fact.of(function(row, schema), Address.of(Address.PG_PROC, row.number("oid")));
    }

    private static Function function(Row row, ObjectId schema) {
        return new Function(
                Function.id(schema, row.text("name"), Routines.types(row)),
                Routines.arguments(row),
                row.text("returns"),
                row.text("language"),
                row.flag("is_window"),
                volatility(row.text("volatility")),
                row.flag("strict"),
                row.flag("security_definer"),
                row.flag("leakproof"),
                Routines.parallel(row.text("parallel")),
                row.textOrNull("cost"),
                row.textOrNull("rows"),
                row.textOrNull("support"),
                row.texts("transforms"),
                row.options("settings"),
                Routines.body(row));
    }

    private static Volatility volatility(String code) {
        return switch (code) {
            case "i" -> Volatility.IMMUTABLE;
            case "s" -> Volatility.STABLE;
            default -> Volatility.VOLATILE;
        };
    }
}
