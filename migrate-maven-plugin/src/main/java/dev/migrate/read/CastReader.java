package dev.migrate.read;

import dev.migrate.catalog.Cast;
import org.jspecify.annotations.Nullable;

/** Reads casts, but for the one that comes with a range type. */
final class CastReader implements KindReader<Cast> {
    @Override
    public Class<Cast> type() {
        return Cast.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CAST);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, format_type(c.castsource, NULL) AS source,
                       format_type(c.casttarget, NULL) AS target, c.castcontext AS context,
                       CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure
                                         WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END AS method
                FROM pg_cast c
                WHERE c.oid >= 16384 AND NOT EXISTS (
                    SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')""";
    }

    @Override
    public @Nullable Fact<Cast> fact(Row row, Known known) {
        long oid = row.number("oid");
        return known.isExtensionMember(Address.PG_CAST, oid)
                ? null
                : Fact.of(
                        new Cast(
                                Cast.id(row.text("source"), row.text("target")),
                                row.text("source"),
                                row.text("target"),
                                row.text("method"),
                                context(row.text("context"))),
                        Address.of(Address.PG_CAST, oid));
    }

    static Cast.Context context(String code) {
        return switch (code) {
            case "i" -> Cast.Context.IMPLICIT;
            case "a" -> Cast.Context.ASSIGNMENT;
            default -> Cast.Context.EXPLICIT;
        };
    }
}
