package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Sequence;
import org.jspecify.annotations.Nullable;

final class SequenceReader implements KindReader<Sequence> {
    @Override
    public Class<Sequence> type() {
        return Sequence.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "S");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT c.oid::bigint AS oid, c.relnamespace::bigint AS schema, c.relname AS name,
                       c.relpersistence = 'u' AS unlogged, %s
                FROM pg_sequence s
                JOIN pg_class c ON c.oid = s.seqrelid
                WHERE c.relpersistence <> 't' AND NOT EXISTS (
                    SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'i')""".formatted(Sequences.OPTIONS);
    }

    @Override
    public @Nullable Fact<Sequence> fact(Row row, Known known) {
        ObjectId schema = known.schemaOf(row, Address.PG_CLASS);
        return schema == null
                ? null
                : Fact.of(
                        new Sequence(
                                Sequence.id(schema, row.text("name")),
                                row.text("type"),
                                Sequences.options(row),
                                row.flag("unlogged")),
                        Address.of(Address.PG_CLASS, row.number("oid")));
    }
}
