package dev.migrate.rule;

import dev.migrate.catalog.Attributes;
import dev.migrate.catalog.DbObject;
import dev.migrate.catalog.Identifier;
import dev.migrate.catalog.ObjectId;
import java.util.List;

/** The rule of a kind whose objects PostgreSQL can call otherwise, with all that is in them and that hangs on them. */
interface RenameRule<T extends DbObject> extends KindRule<T> {

    /** Whether this one has a name of its own, rather than that of something above it. */
    default boolean isRenamable(T object, Scene scene) {
        return true;
    }

    /** Whether a new name for one of these is a matter of its own, rather than something that comes with another one's. */
    default boolean isRenamedAlone() {
        return true;
    }

    /** Whether two of different names, in the same place, may well be the same thing. */
    default boolean isAlike(T from, T to, Scene scene) {
        return Attributes.differing(from, to).isEmpty();
    }

    /** The statement. */
    default String rename(ObjectId id, String to) {
        return "ALTER " + address(id) + " RENAME TO " + Identifier.quote(to);
    }

    /** The values within the object that have names. */
    default List<String> values(T object) {
        return List.of();
    }

    /** The statement that renames one of them. */
    default String renameValue(ObjectId id, String value, String to) {
        throw new IllegalArgumentException(id + " has no values with names");
    }
}
