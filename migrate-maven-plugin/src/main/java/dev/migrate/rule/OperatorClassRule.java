package dev.migrate.rule;

import dev.migrate.catalog.OperatorClass;
import java.util.ArrayList;
import java.util.List;

/** A class cannot be altered. */
final class OperatorClassRule implements PartRule<OperatorClass>, RenameRule<OperatorClass> {
    @Override
    public Class<OperatorClass> type() {
        return OperatorClass.class;
    }

    @Override
    public boolean folds(OperatorClass operatorClass) {
        return operatorClass.hasOwnFamily();
    }

    @Override
    public Clause clause(OperatorClass operatorClass, List<Clause> parts, Scene scene) {
        return Clause.at(Clause.Place.WHOLE, create(operatorClass));
    }

    @Override
    public List<Statement> create(OperatorClass operatorClass, List<Clause> parts, Scene scene) {
        return List.of(Statement.of(create(operatorClass)));
    }

    @Override
    public List<Statement> drop(OperatorClass operatorClass, Scene scene) {
        return List.of(Statement.of("DROP " + address(operatorClass.id())));
    }

    @Override
    public Changes<OperatorClass> changes() {
        return Changes.<OperatorClass>of().replace("family", "type", "usual", "storage", "members");
    }

    /** One that has a family of its own shares its name with that, and both cannot be renamed at once. */
    @Override
    public boolean isRenamable(OperatorClass operatorClass, Scene scene) {
        return !operatorClass.hasOwnFamily();
    }

    private String create(OperatorClass operatorClass) {
        String address = operatorClass.id().sqlPath();
        String family = operatorClass.hasOwnFamily()
                ? ""
                : " FAMILY " + operatorClass.family().sqlPath();
        return "CREATE OPERATOR CLASS " + address + (operatorClass.usual() ? " DEFAULT" : "")
                + " FOR TYPE " + operatorClass.type() + " " + operatorClass.id().arguments() + family + " AS\n    "
                + String.join(",\n    ", elements(operatorClass));
    }

    /** There has to be one. */
    private static List<String> elements(OperatorClass operatorClass) {
        List<String> elements = new ArrayList<>(operatorClass.members());
        if (operatorClass.storage() != null || elements.isEmpty()) {
            elements.add(
                    "STORAGE " + (operatorClass.storage() == null ? operatorClass.type() : operatorClass.storage()));
        }
        return elements;
    }
}
