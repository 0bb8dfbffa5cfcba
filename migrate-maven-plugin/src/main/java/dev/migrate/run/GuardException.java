package dev.migrate.run;

import java.sql.SQLException;

/** The guard stops a transaction that the server would not. */
final class GuardException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    GuardException(String problem, String advice) {
        super(problem);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
