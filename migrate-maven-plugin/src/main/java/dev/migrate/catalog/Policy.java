package dev.migrate.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table whom are shown, and which they may write.
 *
 * @param permissive one of them that holds is enough; the others all have to
 * @param roles as SQL, sorted; empty: everybody
 * @param using what holds for rows that are there, as the server prints it
 * @param check what holds for rows that are written
 */
public record Policy(
        ObjectId id,
        boolean permissive,
        Command command,
        List<String> roles,
        @Nullable String using,
        @Nullable String check)
        implements DbObject {

    /** What it is for. */
    public enum Command {
        ALL,
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    public Policy {
        roles = List.copyOf(roles);
    }

    /** The id of a table's policy. */
    public static ObjectId id(ObjectId table, String name) {
        return ObjectId.of(Policy.class, table, name);
    }
}
