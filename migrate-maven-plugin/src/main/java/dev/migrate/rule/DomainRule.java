package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Domain;
import dev.migrate.catalog.DomainConstraint;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;

final class DomainRule implements AsideRule<Domain>, TypeRule<Domain>, RenameRule<Domain> {
    @Override
    public Class<Domain> type() {
        return Domain.class;
    }

    @Override
    public List<Statement> create(Domain domain, List<Clause> parts, Scene scene) {
        StringBuilder sql = new StringBuilder("CREATE DOMAIN ")
                .append(domain.id().sqlName())
                .append(" AS ")
                .append(TypeName.readable(domain.base()));
        if (domain.collation() != null) {
            sql.append(" COLLATE ").append(domain.collation());
        }
        if (domain.expression() != null) {
            sql.append(" DEFAULT ").append(expression(domain, domain.expression()));
        }
        if (domain.notNull()) {
            sql.append(" NOT NULL");
        }
        List<Statement> after = new ArrayList<>();
        for (Clause part : parts) {
            sql.append("\n    ").append(part.sql());
            after.addAll(part.after());
        }
        after.add(0, Statement.of(sql.toString()));
        return after;
    }

    @Override
    public List<Statement> drop(Domain domain, Scene scene) {
        return List.of(Statement.of("DROP DOMAIN " + domain.id().sqlName()));
    }

    @Override
    public Changes<Domain> changes() {
        return Changes.<Domain>of()
                .replace("base", "collation")
                .on(DomainRule::expression, "expression")
                .on(DomainRule::notNull, "notNull")
                .replacedWhen("when it is added, and arrays, ranges or rows with values of it are stored", "notNull");
    }

    @Override
    public List<Statement> setAside(Domain domain, Scene scene) {
        return List.of(alter(domain, "RENAME TO " + Aside.quoted(domain.id(), scene)));
    }

    @Override
    public List<Statement> dropAside(Domain domain, Scene scene) {
        return List.of(Statement.of("DROP DOMAIN " + Aside.sqlName(domain.id(), scene)));
    }

    /** With the same conditions, whatever those are called. */
    @Override
    public boolean isAlike(Domain from, Domain to, Scene scene) {
        return RenameRule.super.isAlike(from, to, scene)
                && conditions(from, scene.source()).equals(conditions(to, scene.target()));
    }

    private static List<String> conditions(Domain domain, Catalog catalog) {
        return catalog.children(domain.id(), DomainConstraint.class).stream()
                .map(DomainConstraint::definition)
                .sorted()
                .toList();
    }

    private static Change expression(Domain from, Domain to, Scene scene) {
        return Change.inPlace(
                to.expression() == null
                        ? alter(to, "DROP DEFAULT")
                        : alter(to, "SET DEFAULT " + expression(to, to.expression())));
    }

    private static Change notNull(Domain from, Domain to, Scene scene) {
        if (!to.notNull()) {
            return Change.inPlace(alter(to, "DROP NOT NULL"));
        }
        if (TypeUsers.areContained(to.id(), scene.source())) {
            return new Change.Replace();
        }
        Statement set = alter(to, "SET NOT NULL")
                .with(Hazard.lock(to.id(), "writes wait while the rows of all tables that use it are checked"));
        List<ObjectId> columns = nullable(to, scene);
        String expression = to.expression();
        List<Statement> statements = new ArrayList<>();
        for (ObjectId column : columns) {
            if (expression == null) {
                set = Fill.first(column, set);
            } else {
                statements.add(Fill.with(column, expression(to, expression)));
            }
        }
        statements.add(set);
        return Change.inPlace(statements);
    }

    /** The columns that may have rows without a value. */
    private static List<ObjectId> nullable(Domain domain, Scene scene) {
        return TypeUsers.columns(domain.id(), scene.target()).stream()
                .filter(id -> !scene.isNew(id))
                .filter(id -> scene.target()
                        .find(id, Column.class)
                        .filter(column -> !column.notNull()
                                && column.type().equals(domain.id().sqlName()))
                        .isPresent())
                .toList();
    }

    private static String expression(Domain domain, String expression) {
        return Expressions.withoutCast(expression, TypeName.of(domain.base()));
    }

    private static Statement alter(Domain domain, String action) {
        return Statement.of("ALTER DOMAIN " + domain.id().sqlName() + " " + action);
    }
}
