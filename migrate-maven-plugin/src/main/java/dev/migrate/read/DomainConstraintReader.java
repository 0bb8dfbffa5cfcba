package dev.migrate.read;

import dev.migrate.catalog.DomainConstraint;
import dev.migrate.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads the checks of domains; NOT NULL is the domain's own. */
final class DomainConstraintReader implements KindReader<DomainConstraint> {
    @Override
    public Class<DomainConstraint> type() {
        return DomainConstraint.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_TYPE, "d");
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT k.oid::bigint AS oid, k.contypid::bigint AS type, k.conname AS name,
                       regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '') AS definition,
                       k.convalidated AS validated
                FROM pg_constraint k
                WHERE k.contypid >= 16384 AND k.contype = 'c'""";
    }

    @Override
    public @Nullable Fact<DomainConstraint> fact(Row row, Known known) {
        ObjectId domain = known.subject(Address.of(Address.PG_TYPE, row.number("type")));
        return domain == null
                ? null
                : Fact.of(
                        new DomainConstraint(
                                DomainConstraint.id(domain, row.text("name")),
                                Deparsed.stable(row.text("definition")),
                                row.flag("validated")),
                        Address.of(Address.PG_CONSTRAINT, row.number("oid")));
    }
}
