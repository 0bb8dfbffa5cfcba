package dev.migrate.read;

import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Rule;
import org.jspecify.annotations.Nullable;

final class RuleReader implements KindReader<Rule> {
    @Override
    public Class<Rule> type() {
        return Rule.class;
    }

    @Override
    public boolean isNeeded(Inventory inventory) {
        return inventory.has(Address.PG_REWRITE);
    }

    @Override
    public String query(Inventory inventory) {
        return """
                SELECT r.oid::bigint AS oid, r.ev_class::bigint AS relation, r.rulename AS name, r.ev_enabled AS firing,
                       pg_get_ruledef(r.oid) AS definition, 'CREATE RULE ' || quote_ident(r.rulename) || ' ' AS prefix
                FROM pg_rewrite r
                WHERE r.oid >= 16384 AND r.rulename <> '_RETURN'""";
    }

    @Override
    public @Nullable Fact<Rule> fact(Row row, Known known) {
        ObjectId relation = known.relation(row.number("relation"));
        return relation == null || known.isExtensionMember(Address.PG_REWRITE, row.number("oid"))
                ? null
                : Fact.of(
                        new Rule(
                                Rule.id(relation, row.text("name")),
                                Deparsed.query(row.text("definition")
                                        .substring(row.text("prefix").length())),
                                Firings.of(row.text("firing"))),
                        Address.of(Address.PG_REWRITE, row.number("oid")));
    }
}
