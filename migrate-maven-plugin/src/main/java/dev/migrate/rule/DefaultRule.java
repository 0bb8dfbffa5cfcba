package dev.migrate.rule;

import dev.migrate.catalog.Catalog;
import dev.migrate.catalog.Column;
import dev.migrate.catalog.Default;
import dev.migrate.catalog.ObjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DefaultRule implements PartRule<Default> {
    @Override
    public Class<Default> type() {
        return Default.class;
    }

    /** A view has no place for it in its own statement. */
    @Override
    public boolean folds(Default standard) {
        return standard.id().owner().is(Column.class);
    }

    @Override
    public Clause clause(Default standard, List<Clause> parts, Scene scene) {
        return Clause.of("DEFAULT " + expression(standard, scene));
    }

    @Override
    public List<Statement> create(Default standard, List<Clause> parts, Scene scene) {
        return Serial.brings(standard, scene) ? List.of() : set(standard, scene);
    }

    @Override
    public List<Statement> drop(Default standard, Scene scene) {
        return alter(standard.id(), "DROP DEFAULT", scene);
    }

    @Override
    public Changes<Default> changes() {
        return Changes.<Default>of().on((from, to, scene) -> Change.inPlace(set(to, scene)), "expression");
    }

    /** An expression that the server does not convert by itself is in the way of its column's new type. */
    @Override
    public Reaction reaction(Default dependent, Disturbance disturbance) {
        return disturbance == Disturbance.RETYPED ? Reaction.GOES : Reaction.STAYS;
    }

    private static List<Statement> set(Default standard, Scene scene) {
        return alter(standard.id(), "SET DEFAULT " + expression(standard, scene), scene);
    }

    /** A constant of the column's own type needs no cast. */
    static String expression(Default standard, Scene scene) {
        return scene.target()
                .find(standard.id().owner(), Column.class)
                .map(column -> Expressions.withoutCast(standard.expression(), TypeName.of(column.type())))
                .orElse(standard.expression());
    }

    /** Columns of tables below get theirs along with the one above, where all shall have the same. */
    private static List<Statement> alter(ObjectId id, String action, Scene scene) {
        return Lineage.alterColumn(id.owner(), DefaultRule::expression, action, scene);
    }

    /** What a column's default is; null for none. */
    static @Nullable String expression(ObjectId column, Catalog catalog) {
        return catalog.find(Default.id(column), Default.class)
                .map(Default::expression)
                .orElse(null);
    }
}
