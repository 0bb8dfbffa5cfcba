package dev.migrate.run;

import dev.migrate.MigrateException;

/** A revision is half done, and its script does not begin any more with what is done. */
public final class ResumeException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String revision;

    ResumeException(Work now, Work begun, int fixed) {
        super(
                "Revision " + now.script().title() + " was begun, " + fixed + " of its "
                        + begun.segments().size()
                        + " parts are done, and " + now.script().source()
                        + " does not begin with them any more. The last"
                        + " of them: "
                        + Excerpt.of(begun.segments().get(fixed - 1).first().text()),
                "Put the done statements back as they were; what follows them may be edited.");
        this.revision = now.script().id();
    }

    /** The revision's id. */
    public String revision() {
        return revision;
    }
}
