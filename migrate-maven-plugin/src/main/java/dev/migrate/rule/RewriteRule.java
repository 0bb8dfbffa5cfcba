package dev.migrate.rule;

import dev.migrate.catalog.Firing;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Rule;
import java.util.ArrayList;
import java.util.List;

/** For the rules by which PostgreSQL rewrites statements. */
final class RewriteRule implements RenameRule<Rule> {
    @Override
    public Class<Rule> type() {
        return Rule.class;
    }

    @Override
    public List<Statement> create(Rule rule, List<Clause> parts, Scene scene) {
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of(create("CREATE RULE ", rule)));
        if (rule.firing() != Firing.ORIGIN) {
            statements.add(Statement.of(firing(rule)));
        }
        return statements;
    }

    @Override
    public List<Statement> drop(Rule rule, Scene scene) {
        return List.of(Statement.of("DROP RULE " + name(rule.id())));
    }

    @Override
    public Changes<Rule> changes() {
        return Changes.<Rule>of()
                .on((from, to, scene) -> Change.inPlace(create("CREATE OR REPLACE RULE ", to)), "definition")
                .on((from, to, scene) -> Change.inPlace(firing(to)), "firing");
    }

    @Override
    public String address(ObjectId id) {
        return "RULE " + name(id);
    }

    private static String create(String verb, Rule rule) {
        return verb + Ddl.quoted(rule.id()) + " " + rule.definition();
    }

    private static String firing(Rule rule) {
        return Ddl.alterTable(rule.id().owner(), Firings.verb(rule.firing()) + " RULE " + Ddl.quoted(rule.id()));
    }

    private static String name(ObjectId id) {
        return Ddl.quoted(id) + " ON " + id.owner().sqlName();
    }
}
