package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.OperatorFamilyMember;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class OperatorFamilyMemberReader implements KindReader<OperatorFamilyMember> {
    @Override
    public Class<OperatorFamilyMember> type() {
        return OperatorFamilyMember.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_OPFAMILY);
    }

    /**
     * Within a class, the B-tree and hash methods tie what is for its type alone to it, and what they cannot do without;
     * the generalised ones tie no operators, and no functions that they can do without; others tie everything.
     */
    @Override
    public String query(Inventory inventory) {
        return """
                SELECT m.catalog, m.oid, m.family::bigint AS family, m.place, m.number, m.definition,
                       ARRAY[m.left_type::bigint, m.right_type::bigint] AS types,
                       CASE WHEN a.amname IN ('btree', 'hash')
                            THEN m.left_type <> m.right_type OR (m.is_function AND m.number > 1)
                            ELSE a.amname IN ('gin', 'gist', 'spgist') END AS suits_class
                FROM (%s) AS m
                JOIN pg_opfamily f ON f.oid = m.family
                JOIN pg_am a ON a.oid = f.opfmethod
                WHERE EXISTS (
                    SELECT FROM pg_depend d
                    WHERE d.classid = m.catalog AND d.objid = m.oid AND d.refclassid = 'pg_opfamily'::regclass
                      AND d.refobjid = m.family)""".formatted(FamilyMembers.ALL);
    }

    @Override
    public @Nullable Fact<OperatorFamilyMember> fact(Row row, Known known) {
        ObjectId family = known.subject(Address.of(Address.PG_OPFAMILY, row.number("family")));
        if (family == null) {
            return null;
        }
        List<ObjectId> types = row.numbers("types").stream()
                .map(type -> known.owner(Address.of(Address.PG_TYPE, type)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Fact.of(
                new OperatorFamilyMember(
                        OperatorFamilyMember.id(family, row.text("place")),
                        row.small("number"),
                        row.text("definition"),
                        types,
                        row.flag("suits_class")),
                Address.of(row.number("catalog"), row.number("oid")));
    }
}
