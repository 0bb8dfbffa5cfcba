package dev.migrate.rule;

import dev.migrate.catalog.OperatorClass;
import dev.migrate.catalog.OperatorFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PostgreSQL makes a family for a class that names none, so that the class creates both. What would become a part of the
 * class, but is none, has to be there before.
 */
final class OperatorFamilyRule implements RenameRule<OperatorFamily> {
    @Override
    public Class<OperatorFamily> type() {
        return OperatorFamily.class;
    }

    @Override
    public List<Statement> create(OperatorFamily family, List<Clause> parts, Scene scene) {
        List<String> classes = Clause.at(Clause.Place.WHOLE, parts);
        List<String> suiting = Clause.at(Clause.Place.ELEMENT, parts);
        List<String> members = new ArrayList<>(suiting);
        members.addAll(Clause.at(Clause.Place.APART, parts));
        if (!classes.isEmpty() && members.equals(suiting)) {
            return List.of(Statement.of(joined(classes.get(0), suiting)));
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.of("CREATE " + address(family.id())));
        if (!members.isEmpty()) {
            statements.add(
                    Statement.of("ALTER " + address(family.id()) + " ADD\n    " + String.join(",\n    ", members)));
        }
        statements.addAll(Ddl.statements(classes));
        return statements;
    }

    private static String joined(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).collect(Collectors.joining(",\n    "));
    }

    @Override
    public List<Statement> drop(OperatorFamily family, Scene scene) {
        return List.of(Statement.of("DROP " + address(family.id())));
    }

    /** One that a class has of its own shares its name with that, and both cannot be renamed at once. */
    @Override
    public boolean isRenamable(OperatorFamily family, Scene scene) {
        return Stream.of(scene.source(), scene.target())
                .allMatch(catalog ->
                        catalog.children(family.id(), OperatorClass.class).isEmpty());
    }

    @Override
    public Changes<OperatorFamily> changes() {
        return Changes.of();
    }
}
