package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.ObjectId;
import dev.migrate.catalog.SecurityLabel;
import java.util.List;

/** The server takes a label only where the library of its provider is loaded. */
final class SecurityLabelRule implements KindRule<SecurityLabel> {
    @Override
    public Class<SecurityLabel> type() {
        return SecurityLabel.class;
    }

    @Override
    public List<Statement> create(SecurityLabel label, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(set(label, scene)));
    }

    @Override
    public List<Statement> drop(SecurityLabel label, Scene scene) {
        return List.of(Statement.of(label(label.id(), "NULL", scene.source())));
    }

    @Override
    public Changes<SecurityLabel> changes() {
        return Changes.<SecurityLabel>of().on((from, to, scene) -> Change.inPlace(set(to, scene)), "label");
    }

    @Override
    public Reaction reaction(SecurityLabel dependent, Disturbance disturbance) {
        return Reaction.STAYS;
    }

    private static String set(SecurityLabel label, Scene scene) {
        return label(label.id(), Ddl.literal(label.label()), scene.target());
    }

    private static String label(ObjectId id, String text, Catalog catalog) {
        ObjectId subject = id.owner();
        return "SECURITY LABEL FOR " + Ddl.quoted(id) + " ON "
                + Rules.of(subject.kind()).address(subject, catalog) + " IS " + text;
    }
}
