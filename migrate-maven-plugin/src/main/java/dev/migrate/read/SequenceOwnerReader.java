package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.SequenceOwner;
import org.jspecify.annotations.Nullable;

final class SequenceOwnerReader implements KindReader<SequenceOwner> {
    @Override
    public Class<SequenceOwner> type() {
        return SequenceOwner.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_CLASS, "S");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT d.objid::bigint AS sequence, d.refobjid::bigint AS relation, d.refobjsubid AS number
                FROM pg_depend d
                JOIN pg_sequence s ON s.seqrelid = d.objid
                WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
                  AND d.deptype = 'a' AND d.refobjsubid > 0""";
    }

    @Override
    public @Nullable Fact<SequenceOwner> fact(Row row, Known known) {
        ObjectId sequence = known.relation(row.number("sequence"));
        ObjectId column = known.column(row.number("relation"), row.small("number"));
        return sequence == null || column == null
                ? null
                : Fact.of(new SequenceOwner(SequenceOwner.id(sequence), column));
    }
}
