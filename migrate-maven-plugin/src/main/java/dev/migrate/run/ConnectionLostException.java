package dev.migrate.run;

import dev.migrate.MigrateException;

/** The session ended in the middle of a run. What became of the revision was found out with a new one, if that could be had. */
public final class ConnectionLostException extends MigrateException {
    private static final long serialVersionUID = 1L;

    /** What became of the revision. */
    public enum Found {
        DONE,
        NOT_DONE,
        UNKNOWN
    }

    private final String revision;
    private final Found found;

    ConnectionLostException(SegmentFailure failure, Found found, String outcome) {
        super(
                "The connection to the database was lost during the "
                        + failure.work().direction().word() + " of revision "
                        + failure.work().script().title() + ": "
                        + failure.fault().text() + ". " + outcome,
                "Run mvn migrate:" + failure.work().direction().word() + " again: it goes on from there.",
                failure);
        this.revision = failure.work().script().id();
        this.found = found;
    }

    /** While several revisions were recorded as applied or not applied, and none was run. */
    ConnectionLostException(Found found, String outcome, Throwable cause) {
        super(
                "The connection to the database was lost while the version table was written. " + outcome,
                "Run the same again: what is recorded already is not recorded twice.",
                cause);
        this.revision = "";
        this.found = found;
    }

    /** The revision's id; empty where none was run. */
    public String revision() {
        return revision;
    }

    /** What a look at the version table showed afterwards. */
    public Found found() {
        return found;
    }
}
