package dev.migrate.run;

import dev.migrate.MigrateException;

/** A revision is to be taken back whose author said that it cannot be. */
public final class IrreversibleException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String revision;

    IrreversibleException(Script script, String reason) {
        super(
                "Revision " + script.title() + " cannot be taken back: " + reason,
                "Write its downgrade into " + script.source() + ", or go on with a new revision.");
        this.revision = script.id();
    }

    /** The revision's id. */
    public String revision() {
        return revision;
    }
}
