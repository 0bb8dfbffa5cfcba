package dev.migrate.rule;

import dev.migrate.catalog.DbObject;
import java.util.List;

/**
 * The rule of a kind whose objects can stand aside under another name when they are replaced, so that what holds data moves
 * from the old one to the new one.
 */
interface AsideRule<T extends DbObject> extends KindRule<T> {

    /** Statements that free the object's name without dropping it. */
    List<Statement> setAside(T object, Scene scene);

    /** Statements that drop the object that stood aside. */
    List<Statement> dropAside(T object, Scene scene);
}
