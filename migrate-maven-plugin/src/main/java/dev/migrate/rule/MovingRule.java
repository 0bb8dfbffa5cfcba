package dev.migrate.rule;

import dev.migrate.catalog.DbObject;
import java.util.List;

/** The rule of a kind whose objects are not to be dropped, and can move to the successor of what they depend on. */
interface MovingRule<T extends DbObject> extends KindRule<T> {

    /** Whether this one can. */
    boolean moves(T object, Scene scene);

    /** What the dependents of one that moves notice of it. */
    default Disturbance disturbance() {
        return Disturbance.RETYPED;
    }

    /**
     * Statements that take the object over, while the old and the new one stand side by side.
     *
     * @return empty where the object's own change does it
     */
    List<Statement> move(T from, T to, Scene scene);
}
