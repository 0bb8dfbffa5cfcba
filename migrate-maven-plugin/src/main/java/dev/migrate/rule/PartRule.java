package dev.migrate.rule;

import dev.migrate.catalog.DbObject;
import java.util.List;

/** The rule of a kind whose objects can be created within the statement that creates their parent. */
interface PartRule<T extends DbObject> extends KindRule<T> {

    /** Whether this one can. */
    default boolean folds(T object) {
        return true;
    }

    /** The same, where that depends on others. */
    default boolean folds(T object, Scene scene) {
        return folds(object);
    }

    /**
     * The object within its parent's statement.
     *
     * @param parts those of its own parts that are created with it
     */
    Clause clause(T object, List<Clause> parts, Scene scene);
}
