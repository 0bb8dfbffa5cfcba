package dev.migrate.read;

import dev.migrate.catalog.Constraint;
import dev.migrate.catalog.Index;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Options;
import org.jspecify.annotations.Nullable;

final class IndexReader implements KindReader<Index> {
    @Override
    public Class<Index> type() {
        return Index.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "r", "p", "m");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT i.oid::bigint AS oid, i.relnamespace::bigint AS schema, i.relname AS name,
                       x.indrelid::bigint AS relation, x.indisunique AS is_unique, i.reloptions AS options,
                       pg_get_indexdef(i.oid) AS definition, quote_ident(ts.spcname) AS tablespace, %s,
                       CASE t.relkind WHEN 'p' THEN ' ON ONLY ' ELSE ' ON ' END
                           || quote_ident(n.nspname) || '.' || quote_ident(t.relname) || ' ' AS prefix,
                       px.indrelid::bigint AS above, pi.relname AS above_name, pk.conname AS above_constraint
                FROM pg_index x
                JOIN pg_class i ON i.oid = x.indexrelid
                JOIN pg_class t ON t.oid = x.indrelid AND t.relkind IN ('r', 'p', 'm')
                JOIN pg_namespace n ON n.oid = t.relnamespace
                LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
                LEFT JOIN pg_inherits h ON h.inhrelid = i.oid
                LEFT JOIN pg_index px ON px.indexrelid = h.inhparent
                LEFT JOIN pg_class pi ON pi.oid = h.inhparent
                LEFT JOIN pg_constraint pk ON pk.conindid = h.inhparent AND pk.conrelid = px.indrelid
                    AND pk.contype IN ('p', 'u', 'x')
                WHERE i.oid >= 16384 AND i.relpersistence <> 't' AND NOT EXISTS (
                    SELECT FROM pg_constraint k
                    WHERE k.conindid = i.oid AND k.conrelid = t.oid AND k.contype IN ('p', 'u', 'x'))""".formatted(Attachments.OF_INDEX);
    }

    @Override
    public @Nullable Fact<Index> fact(Row row, Known known) {
        ObjectId table = known.relation(row.number("relation"));
        ObjectId schema = known.schemaOf(row, Address.PG_CLASS);
        if (table == null || schema == null) {
            return null;
        }
        Options options = row.options("options");
        String definition = row.text("definition");
        String prefix = row.text("prefix");
        String tail = definition.substring(definition.indexOf(prefix) + prefix.length());
        Index index = new Index(
                Index.id(schema, row.text("name")),
                table,
                row.flag("is_unique"),
                Deparsed.stable(withoutOptions(tail, options)),
                above(row, known),
                row.texts("attached"),
                UsualName.of(table.name(), row.text("index_columns"), "idx").equals(row.text("name")),
                options,
                row.textOrNull("tablespace"));
        return Fact.of(index, Address.of(Address.PG_CLASS, row.number("oid")));
    }

    private static @Nullable ObjectId above(Row row, Known known) {
        Long relation = row.numberOrNull("above");
        ObjectId table = relation == null ? null : known.relation(relation);
        if (table == null) {
            return null;
        }
        String constraint = row.textOrNull("above_constraint");
        return constraint == null ? Index.id(table.owner(), row.text("above_name")) : Constraint.id(table, constraint);
    }

    /** Storage parameters are printed between the columns and the predicate, in the order that they were given in. */
    private static String withoutOptions(String definition, Options options) {
        for (String option : options.inOrder()) {
            int start = definition.indexOf(" WITH (" + option.substring(0, option.indexOf('=')) + "=");
            if (start >= 0) {
                return definition.substring(0, start) + definition.substring(definition.indexOf(')', start) + 1);
            }
        }
        return definition;
    }
}
