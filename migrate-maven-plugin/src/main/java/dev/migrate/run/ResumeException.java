package dev.migrate.run;

import dev.migrate.MigrateException;

/** A revision is half done, and its script cannot be gone on with as it is now. */
public final class ResumeException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private final String revision;

    private ResumeException(Work work, String problem, String advice) {
        super(problem, advice);
        this.revision = work.script().id();
    }

    /** The script does not begin any more with what is done; this statement is the first that is not there. */
    static ResumeException edited(Work work, Progress progress, SqlStatement missing) {
        return new ResumeException(
                work,
                begun(work, progress) + work.script().source()
                        + " does not begin with them any more. Missing from them: " + Excerpt.of(missing.text()),
                "Put the done statements back as they were; what follows them may be edited.");
    }

    /** This statement is the last that is done, and shares a transaction now with what follows it. */
    static ResumeException joined(Work work, Progress progress, SqlStatement last) {
        return new ResumeException(
                work,
                begun(work, progress)
                        + "they were run each by itself. Now the last of them shares a transaction with what"
                        + " follows it: " + Excerpt.of(last.text()),
                "Run mvn migrate:" + work.direction().word()
                        + " with -Dmigrate.transaction=none, or write transaction=none on"
                        + " the line of the -- migrate:" + work.direction().word() + " section.");
    }

    private static String begun(Work work, Progress progress) {
        return "Revision " + work.script().title() + " was begun, " + progress.done() + " of its " + progress.total()
                + " parts are done, and ";
    }

    /** The revision's id. */
    public String revision() {
        return revision;
    }
}
