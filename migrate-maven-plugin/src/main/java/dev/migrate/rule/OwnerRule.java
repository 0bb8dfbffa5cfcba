package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.Owner;
import dev.migrate.catalog.Schema;
import dev.migrate.catalog.SequenceOwner;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object without an owner of its own belongs to whoever runs the script. */
final class OwnerRule implements KindRule<Owner> {
    private static final int PUBLIC_OWNED_BY_DATABASE_OWNER = 15;

    @Override
    public Class<Owner> type() {
        return Owner.class;
    }

    @Override
    public List<Statement> create(Owner owner, List<Clause> parts, Scene scene) {
        return give(owner.id().owner(), owner.role(), scene);
    }

    @Override
    public List<Statement> drop(Owner owner, Scene scene) {
        return give(owner.id().owner(), usual(owner.id().owner(), scene), scene);
    }

    @Override
    public String remark() {
        return "Only owners that somebody gave an object to are compared, not the one who happens to "
                + "have made it.";
    }

    @Override
    public Changes<Owner> changes() {
        return Changes.<Owner>of()
                .on((from, to, scene) -> Change.inPlace(give(to.id().owner(), to.role(), scene)), "role");
    }

    @Override
    public Reaction reaction(Owner dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    @Override
    public Set<ObjectId> dropsWith(Owner owner, Catalog catalog) {
        Set<ObjectId> others = new HashSet<>(KindRule.super.dropsWith(owner, catalog));
        others.add(owner.id().owner());
        return others;
    }

    private static List<Statement> give(ObjectId subject, String role, Scene scene) {
        return followsItsTable(subject, scene)
                ? List.of()
                : List.of(Statement.of("ALTER " + Rules.of(subject.kind()).address(subject) + " OWNER TO " + role));
    }

    private static String usual(ObjectId subject, Scene scene) {
        boolean shared = subject.equals(Schema.id("public")) && scene.major() >= PUBLIC_OWNED_BY_DATABASE_OWNER;
        return shared ? "pg_database_owner" : "CURRENT_USER";
    }

    /** A sequence that a column owns is given away with its table, and cannot be without it. */
    private static boolean followsItsTable(ObjectId subject, Scene scene) {
        Optional<ObjectId> before = table(subject, scene.source());
        return !scene.isNew(subject)
                && before.isPresent()
                && before.equals(table(subject, scene.target()))
                && before.filter(scene::isNew).isEmpty();
    }

    private static Optional<ObjectId> table(ObjectId sequence, Catalog catalog) {
        return catalog.find(SequenceOwner.id(sequence), SequenceOwner.class)
                .map(owner -> owner.column().owner());
    }
}
