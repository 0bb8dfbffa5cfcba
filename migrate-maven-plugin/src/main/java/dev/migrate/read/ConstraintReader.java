package dev.migrate.read;

import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.ConstraintType;
import dev.migrate.catalog.Index;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class ConstraintReader implements KindReader<Constraint> {
    @Override
    public Class<Constraint> type() {
        return Constraint.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "p", "f");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT k.oid::bigint AS oid, k.conrelid::bigint AS relation, k.conname AS name, k.contype AS type,
                       pg_get_constraintdef(k.oid) AS definition, k.condeferrable AS deferrable,
                       k.condeferred AS deferred, %s AS enforced, k.conislocal AS local, i.oid::bigint AS index_oid,
                       i.reloptions AS options, quote_ident(ts.spcname) AS tablespace, %s,
                       coalesce(x.indrelid, h.inhparent)::bigint AS above,
                       coalesce(p.conname, xc.relname, k.conname) AS above_name,
                       x.indrelid IS NOT NULL AND p.oid IS NULL AS under_index
                FROM pg_constraint k
                JOIN pg_class t ON t.oid = k.conrelid
                LEFT JOIN pg_class i ON i.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
                LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
                LEFT JOIN pg_inherits xh ON xh.inhrelid = i.oid
                LEFT JOIN pg_index x ON x.indexrelid = xh.inhparent
                LEFT JOIN pg_class xc ON xc.oid = xh.inhparent
                LEFT JOIN pg_constraint p ON p.oid = k.conparentid
                LEFT JOIN LATERAL (
                    SELECT n.inhparent FROM pg_inherits n
                    JOIN pg_constraint c ON c.conrelid = n.inhparent AND c.conname = k.conname AND c.contype = 'c'
                    WHERE k.contype = 'c' AND k.coninhcount > 0 AND n.inhrelid = k.conrelid
                    ORDER BY n.inhseqno LIMIT 1) h ON true
                WHERE k.conrelid >= 16384 AND k.contype IN ('p', 'u', 'c', 'f', 'x')
                  AND NOT (k.contype = 'f' AND k.conparentid <> 0)""".formatted(inventory.major() < 18 ? "true" : "k.conenforced", Attachments.OF_INDEX);
    }

    @Override
    public @Nullable Fact<Constraint> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        if (table == null) {
            return null;
        }
        List<Address> addresses = new ArrayList<>();
        addresses.add(Address.of(Address.PG_CONSTRAINT, row.number("oid")));
        Long index = row.numberOrNull("index_oid");
        if (index != null) {
            addresses.add(Address.of(Address.PG_CLASS, index));
        }
        return new Fact<>(constraint(row, table, known), addresses);
    }

    /** The server prints validity and then, before it, when the check is made, at the end of the definition. */
    private static Constraint constraint(Row row, ObjectId table, Known known) {
        String definition = without(row.text("definition"), " NOT ENFORCED");
        boolean validated = !definition.endsWith(" NOT VALID");
        definition = without(definition, " NOT VALID");
        definition = without(without(definition, " INITIALLY DEFERRED"), " DEFERRABLE");
        return new Constraint(
                Constraint.id(table, row.text("name")),
                type(row.text("type")),
                Deparsed.stable(definition),
                row.flag("deferrable"),
                row.flag("deferred"),
                validated,
                row.flag("enforced"),
                row.flag("local"),
                above(row, known),
                row.texts("attached"),
                isUsual(row, table),
                row.options("options"),
                row.textOrNull("tablespace"));
    }

    /** What it is a part of; an index that no constraint owns can have a constraint's index among its parts. */
    private static @Nullable ObjectId above(Row row, Known known) {
        Long relation = row.numberOrNull("above");
        ObjectId table = relation == null ? null : known.relation(relation);
        if (table == null) {
            return null;
        }
        String name = row.text("above_name");
        return row.flag("under_index") ? Index.id(table.owner(), name) : Constraint.id(table, name);
    }

    private static boolean isUsual(Row row, ObjectId table) {
        String columns = row.text("index_columns");
        String usual =
                switch (type(row.text("type"))) {
                    case PRIMARY_KEY -> UsualName.of(table.name(), "", "pkey");
                    case UNIQUE -> UsualName.of(table.name(), columns, "key");
                    case EXCLUSION -> UsualName.of(table.name(), columns, "excl");
                    case CHECK, FOREIGN_KEY -> row.text("name");
                };
        return usual.equals(row.text("name")) && !row.flag("under_index");
    }

    private static String without(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    private static ConstraintType type(String code) {
        return switch (code) {
            case "p" -> ConstraintType.PRIMARY_KEY;
            case "u" -> ConstraintType.UNIQUE;
            case "x" -> ConstraintType.EXCLUSION;
            case "c" -> ConstraintType.CHECK;
            case "f" -> ConstraintType.FOREIGN_KEY;
            default -> throw new IllegalStateException("Unknown type of constraint: " + code);
        };
    }
}
