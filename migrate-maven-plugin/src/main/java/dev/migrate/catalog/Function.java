package dev.migrate.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function, window functions among them.
 *
 * @param returns as the server prints it: {@code integer}, {@code SETOF public.device}, {@code TABLE(id bigint)}
 * @param cost of a call, in units of an operator's; null: the language's own
 * @param rows how many the planner expects; null: as for any function that returns a set
 * @param support the function that helps the planner with this one, as SQL
 * @param transforms types that are converted for the language, as SQL, sorted
 * @param settings {@code name=value} each, while it runs
 */
public record Function(
        ObjectId id,
        List<Argument> arguments,
        String returns,
        String language,
        boolean window,
        Volatility volatility,
        boolean strict,
        boolean securityDefiner,
        boolean leakproof,
        Parallel parallel,
        @Nullable String cost,
        @Nullable String rows,
        @Nullable String support,
        List<String> transforms,
        Options settings,
        RoutineBody body)
        implements DbObject {

    /** Whether the result can change while the arguments do not. */
    public enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }

    public Function {
        arguments = List.copyOf(arguments);
        transforms = List.copyOf(transforms);
    }

    /**
     * The id of a function.
     *
     * @param types of the arguments that a call gives, as {@code format_type} prints them
     */
    public static ObjectId id(ObjectId schema, String name, List<String> types) {
        return ObjectId.of(Function.class, schema, name, String.join(", ", types));
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
