package dev.migrate.revision;

import java.util.Locale;

/** What one transaction spans. */
public enum TransactionMode {
    /** No transaction: each statement commits by itself. */
    NONE,
    /** All revisions of the run. */
    RUN,
    /** This revision. */
    SCRIPT;

    /** The word in a file and in the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
