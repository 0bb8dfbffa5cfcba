package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.Identity;
import dev.migrate.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

final class IdentityRule implements PartRule<Identity> {
    @Override
    public Class<Identity> type() {
        return Identity.class;
    }

    @Override
    public Clause clause(Identity identity, List<Clause> parts, Scene scene) {
        List<String> options = new ArrayList<>();
        if (!isUsualName(identity)) {
            options.add("SEQUENCE NAME " + sequence(identity, identity.sequence()));
        }
        options.addAll(SequenceClauses.of(identity.options()));
        return Clause.of("GENERATED " + when(identity) + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")"));
    }

    @Override
    public List<Statement> create(Identity identity, List<Clause> parts, Scene scene) {
        ObjectId column = identity.id().owner();
        return List.of(
                Statement.of(Ddl.alterColumn(
                        column, "ADD " + clause(identity, parts, scene).sql())),
                Numbering.goOn(sequence(identity, identity.sequence()), column, identity.options()));
    }

    @Override
    public List<Statement> drop(Identity identity, Scene scene) {
        return List.of(Statement.of(Ddl.alterColumn(identity.id().owner(), "DROP IDENTITY")));
    }

    @Override
    public Changes<Identity> changes() {
        return Changes.<Identity>of()
                .on(IdentityRule::always, "always")
                .on(IdentityRule::rename, "sequence")
                .on(IdentityRule::options, "options");
    }

    /** Its sequence gets the column's type by itself. */
    @Override
    public Reaction reaction(Identity dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    /** Only the sequence behind it can be spoken of. */
    @Override
    public String address(ObjectId id, Catalog catalog) {
        return catalog.find(id, Identity.class).map(IdentityRule::address).orElseGet(() -> address(id));
    }

    static String address(Identity identity) {
        return "SEQUENCE " + sequence(identity, identity.sequence());
    }

    private static Change always(Identity from, Identity to, Scene scene) {
        return Change.inPlace(Ddl.alterColumn(to.id().owner(), "SET GENERATED " + when(to)));
    }

    private static Change rename(Identity from, Identity to, Scene scene) {
        return Change.inPlace(
                "ALTER SEQUENCE " + sequence(from, from.sequence()) + " RENAME TO " + Identifier.quote(to.sequence()));
    }

    private static Change options(Identity from, Identity to, Scene scene) {
        String clauses = SequenceClauses.between(from.options(), to.options()).stream()
                .map(clause -> "SET " + clause)
                .collect(Collectors.joining(" "));
        List<Statement> statements =
                new ArrayList<>(SequenceClauses.moveInside(sequence(to, to.sequence()), from.options(), to.options()));
        statements.add(Statement.of(Ddl.alterColumn(to.id().owner(), clauses)));
        return Change.inPlace(statements);
    }

    private static String when(Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }

    private static boolean isUsualName(Identity identity) {
        return SequenceClauses.isUsualName(identity.id().owner(), identity.sequence());
    }

    private static String sequence(Identity identity, String name) {
        ObjectId schema = identity.id().owner().owner().owner();
        return schema.sqlName() + "." + Identifier.quote(name);
    }
}
