package dev.migrate.rule;

import dev.migrate.catalog.DomainConstraint;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import java.util.List;

final class DomainConstraintRule implements PartRule<DomainConstraint>, RenameRule<DomainConstraint> {
    private static final String CONTAINED = "arrays, ranges or rows with values of that are stored";

    @Override
    public Class<DomainConstraint> type() {
        return DomainConstraint.class;
    }

    /** One that is not validated has no place in the domain's own statement. */
    @Override
    public boolean folds(DomainConstraint constraint) {
        return constraint.validated();
    }

    @Override
    public Clause clause(DomainConstraint constraint, List<Clause> parts, Scene scene) {
        return Clause.of(definition(constraint));
    }

    @Override
    public List<Statement> create(DomainConstraint constraint, List<Clause> parts, Scene scene) {
        ObjectId domain = constraint.id().owner();
        Statement add = alter(domain, "ADD " + definition(constraint) + (constraint.validated() ? "" : " NOT VALID"));
        boolean waits = constraint.validated() && !scene.isNew(domain);
        return List.of(waits ? add.with(checked(domain)) : add);
    }

    @Override
    public List<Statement> drop(DomainConstraint constraint, Scene scene) {
        return List.of(alter(constraint.id().owner(), "DROP CONSTRAINT " + Ddl.quoted(constraint.id())));
    }

    @Override
    public Changes<DomainConstraint> changes() {
        return Changes.<DomainConstraint>of()
                .replace(DomainConstraintRule::definition, "definition")
                .on(DomainConstraintRule::validity, "validated")
                .replacedWhen("when it is not to be valid any more", "validated")
                .replacedWhen("with its domain where " + CONTAINED, "definition", "validated");
    }

    @Override
    public boolean comesWithNewParent(DomainConstraint constraint, Scene scene) {
        return needsNewDomain(constraint, scene);
    }

    private static boolean needsNewDomain(DomainConstraint constraint, Scene scene) {
        return constraint.validated() && TypeUsers.areContained(constraint.id().owner(), scene.source());
    }

    private static Change definition(DomainConstraint from, DomainConstraint to, Scene scene) {
        return needsNewDomain(to, scene) ? new Change.ReplaceParent() : new Change.Replace();
    }

    @Override
    public String address(ObjectId id) {
        return "CONSTRAINT " + Ddl.quoted(id) + " ON DOMAIN " + id.owner().sqlName();
    }

    @Override
    public String rename(ObjectId id, String to) {
        return "ALTER DOMAIN " + id.owner().sqlName() + " RENAME CONSTRAINT " + Ddl.quoted(id) + " TO "
                + Identifier.quote(to);
    }

    private static Change validity(DomainConstraint from, DomainConstraint to, Scene scene) {
        if (needsNewDomain(to, scene)) {
            return new Change.ReplaceParent();
        }
        ObjectId domain = to.id().owner();
        return to.validated()
                ? Change.inPlace(alter(domain, "VALIDATE CONSTRAINT " + Ddl.quoted(to.id()))
                        .with(checked(domain)))
                : new Change.Replace();
    }

    private static String definition(DomainConstraint constraint) {
        return "CONSTRAINT " + Ddl.quoted(constraint.id()) + " " + Expressions.check(constraint.definition());
    }

    private static Hazard checked(ObjectId domain) {
        return Hazard.lock(domain, "writes wait while the rows of all tables that use it are checked");
    }

    private static Statement alter(ObjectId domain, String action) {
        return Statement.of("ALTER DOMAIN " + domain.sqlName() + " " + action);
    }
}
