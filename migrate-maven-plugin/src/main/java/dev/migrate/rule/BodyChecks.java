package dev.migrate.rule;

/** Whether the server looks for what the body of a function names when the function is made. */
public final class BodyChecks {
    private static final String OFF = "SET check_function_bodies = off";
    private static final String ON = "RESET check_function_bodies";

    private BodyChecks() {}

    /** It does not, until {@link #on}. */
    public static Statement off() {
        return Statement.of(OFF).note("bodies name what is made further down");
    }

    /** The same for the reason that it would not take a body as it stands. */
    public static Statement offFor(String reason) {
        return Statement.of(OFF).note("a body is made as it stands, which the server does not take: " + reason);
    }

    /** Whether the statement is one of these. */
    public static boolean isSwitch(Statement statement) {
        return statement.sql().equals(OFF) || statement.sql().equals(ON);
    }

    /** It does, as before. */
    public static Statement on() {
        return Statement.of(ON);
    }
}
