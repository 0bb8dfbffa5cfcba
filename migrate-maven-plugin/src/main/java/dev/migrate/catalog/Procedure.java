package dev.migrate.catalog;

import java.util.List;
import java.util.Set;

/**
 * A procedure.
 *
 * @param transforms types that are converted for the language, as SQL, sorted
 * @param settings {@code name=value} each, while it runs
 */
public record Procedure(
        ObjectId id,
        List<Argument> arguments,
        String language,
        boolean securityDefiner,
        List<String> transforms,
        Options settings,
        RoutineBody body)
        implements DbObject {
    public Procedure {
        arguments = List.copyOf(arguments);
        transforms = List.copyOf(transforms);
    }

    /**
     * The id of a procedure.
     *
     * @param types of the arguments that a call gives values to, as {@code format_type} prints them
     */
    public static ObjectId id(ObjectId schema, String name, List<String> types) {
        return ObjectId.of(Procedure.class, schema, name, String.join(", ", types));
    }

    @Override
    public Set<String> names() {
        return Set.of(Names.routine(id));
    }

    @Override
    public Set<String> mentions() {
        return body.mentions();
    }
}
