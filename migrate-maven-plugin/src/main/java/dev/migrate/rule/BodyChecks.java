package dev.migrate.rule;

/** Whether the server looks for what the body of a function names when the function is made. */
public final class BodyChecks {
    private BodyChecks() {}

    /** It does not, until {@link #on}. */
    public static Statement off() {
        return Statement.of("SET check_function_bodies = off").note("bodies name what is made further down");
    }

    /** It does, as before. */
    public static Statement on() {
        return Statement.of("RESET check_function_bodies");
    }
}
