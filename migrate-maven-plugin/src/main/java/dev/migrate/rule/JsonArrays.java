package dev.migrate.rule;

import java.util.Optional;
import java.util.Set;

/** Arrays that become JSON and JSON that becomes arrays, for which PostgreSQL has functions and no casts. */
final class JsonArrays {
    private static final int FIRST_WITH_JSON_QUERY = 17;
    private static final Set<String> JSON = Set.of("json", "jsonb");

    /** What JSON has a place for as it is. */
    private static final Set<String> KEPT =
            Set.of("text", "character varying", "smallint", "integer", "bigint", "numeric", "boolean", "uuid");

    private JsonArrays() {}

    static boolean isArrayToJson(TypeName source, TypeName target) {
        return source.array() && isJson(target);
    }

    /** Whether every array of the type can be told from its JSON. */
    static boolean isLossless(TypeName source, TypeName target) {
        return isArrayToJson(source, target) && KEPT.contains(source.base());
    }

    /** A column's value as the other type; empty: no function says it. */
    static Optional<String> expression(String from, String to, String column, int major) {
        TypeName source = TypeName.of(from);
        TypeName target = TypeName.of(to);
        if (isArrayToJson(source, target)) {
            return Optional.of("to_" + target.base() + "(" + column + ")");
        }
        boolean read = isJson(source) && target.array() && major >= FIRST_WITH_JSON_QUERY;
        return read
                ? Optional.of("JSON_QUERY(" + column + ", '$' RETURNING " + TypeName.readable(to) + " ERROR ON ERROR)")
                : Optional.empty();
    }

    private static boolean isJson(TypeName type) {
        return JSON.contains(type.base()) && !type.array();
    }
}
