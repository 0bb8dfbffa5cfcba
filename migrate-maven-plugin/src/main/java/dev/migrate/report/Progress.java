package dev.migrate.report;

import dev.migrate.revision.Direction;
import dev.migrate.run.BackfillProgress;
import dev.migrate.run.Blocker;
import dev.migrate.run.RunListener;
import dev.migrate.run.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says what a run does as it does it: one line per revision with its time, and whatever makes it wait. */
public final class Progress implements RunListener {
    private static final Duration BACKFILL_LINE = Duration.ofSeconds(10);

    private final Consumer<String> information;
    private final Consumer<String> warnings;
    private final Style style;
    private long lastBackfillLine = System.nanoTime();

    public Progress(Consumer<String> information, Consumer<String> warnings, Style style) {
        this.information = information;
        this.warnings = warnings;
        this.style = style;
    }

    /** For what is neither information about a revision nor a warning. */
    public void note(String text) {
        information.accept(text);
    }

    @Override
    public void waitingForRun(Blocker holder) {
        warnings.accept("Waiting for another run on this database: " + holder.sinceText());
    }

    @Override
    public void resumed(Script script, Direction direction, int line, boolean repeats) {
        warnings.accept(
                "Going on with the " + direction.word() + " of " + script.title() + " where an earlier run stopped: "
                        + script.source() + ":" + line
                        + (repeats ? "; the statement there may have run in part, and is run once more" : ""));
    }

    @Override
    public void retrying(Script script, Direction direction, int retry, Duration pause, List<Blocker> blockers) {
        String who = blockers.isEmpty()
                ? "somebody who was gone when asked for"
                : blockers.stream().map(Blocker::text).collect(Collectors.joining("; "));
        warnings.accept(script.title() + " waits for a lock that is held by " + who + "; retry " + retry + " in "
                + seconds(pause));
    }

    @Override
    public void notice(Script script, String text) {
        information.accept("  server: " + text);
    }

    /** A line now and then: a batch takes a fraction of a second. */
    @Override
    public void backfilled(Script script, Direction direction, BackfillProgress progress) {
        long now = System.nanoTime();
        if (progress.ended() || now - lastBackfillLine >= BACKFILL_LINE.toNanos()) {
            lastBackfillLine = now;
            information.accept("  backfill of " + progress.table() + ": " + rows(progress));
        }
    }

    private static String rows(BackfillProgress progress) {
        if (progress.ended()) {
            return "all rows gone through, " + progress.changed() + " changed";
        }
        String changed = progress.passed() + " rows gone through, " + progress.changed() + " changed";
        if (progress.total().isEmpty()) {
            return changed;
        }
        long total = progress.total().getAsLong();
        return changed + ", " + Math.min(99, 100 * progress.passed() / total) + " % of about " + total;
    }

    @Override
    public void backedUp(String database, Path file) {
        information.accept("  backup of " + database + ": " + file);
    }

    @Override
    public void archived(Script script, String subject, long rows, String copy) {
        information.accept("  archived " + subject + ": " + count(rows) + " in " + copy);
    }

    @Override
    public void restored(Script script, String subject, long rows, long archived) {
        String gone = rows == archived ? "" : " of " + archived + "; the others are gone since";
        information.accept("  restored " + subject + ": " + count(rows) + gone);
    }

    private static String count(long rows) {
        return rows + (rows == 1 ? " row" : " rows");
    }

    @Override
    public void finished(Script script, Direction direction, Duration duration) {
        String sign = direction == Direction.UPGRADE ? "+ " : "- ";
        information.accept(sign + style.strong(script.id()) + "  " + script.message() + "  " + seconds(duration));
    }

    @Override
    public void alreadyDone(Script script, Direction direction) {
        information.accept("  " + script.title() + ": another run did it meanwhile");
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toNanos() / 1e9);
    }
}
