package dev.migrate.read;

/** Expressions that may be another value each time. */
final class Varying {
    private Varying() {}

    /**
     * Whether something that an expression calls is volatile. What is part of the server stands in {@code pg_depend} nowhere, so
     * the functions are taken from the expression itself.
     *
     * @param expression a {@code pg_node_tree}
     */
    static String is(String expression) {
        return """
                EXISTS (
                    SELECT FROM unnest((string_to_array(%s::text, 'funcid '))[2:]) AS called
                    JOIN pg_proc f ON f.oid = split_part(called, ' ', 1)::oid
                    WHERE f.provolatile = 'v')""".formatted(expression);
    }
}
