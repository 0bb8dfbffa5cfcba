package dev.migrate.report;

import dev.migrate.revision.Direction;
import dev.migrate.run.BackfillProgress;
import dev.migrate.run.Blocker;
import dev.migrate.run.RunListener;
import dev.migrate.run.Script;
import dev.migrate.run.StatementProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what a run does as it does it: one line per revision with its time, and whatever makes it wait. What takes long is shown in
 * a live line, or where there is none every ten seconds. Safe for use by several threads.
 */
public final class Progress implements RunListener {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final Consumer<String> information;
    private final Consumer<String> warnings;
    private final Style style;
    private final @Nullable LiveLine live;
    private String working = "";
    private long lastBackfillLine = System.nanoTime();
    private Duration said = Duration.ZERO;

    /** With a line for each revision and each wait. */
    public Progress(Consumer<String> information, Consumer<String> warnings, Style style) {
        this(information, warnings, style, null);
    }

    /**
     * With lines of two kinds.
     *
     * @param live null: there is no terminal to show it in
     */
    public Progress(Consumer<String> information, Consumer<String> warnings, Style style, @Nullable LiveLine live) {
        this.live = live;
        this.information = line -> say(information, line);
        this.warnings = line -> say(warnings, line);
        this.style = style;
    }

    private synchronized void say(Consumer<String> log, String line) {
        if (live != null) {
            live.clear();
        }
        log.accept(line);
    }

    @Override
    public synchronized void working(
            Script script,
            Direction direction,
            Duration elapsed,
            Optional<StatementProgress> progress,
            List<Blocker> blockers) {
        String line = "  " + script.title() + ": " + elapsed.toSeconds() + " s"
                + progress.map(value -> ", " + value.text()).orElse("")
                + (blockers.isEmpty() ? "" : ", waits for " + names(blockers));
        if (live != null) {
            live.show(line);
        } else if (isTime(script, elapsed)) {
            information.accept(line);
        }
    }

    private boolean isTime(Script script, Duration elapsed) {
        if (!working.equals(script.id()) || elapsed.compareTo(said) < 0) {
            working = script.id();
            said = Duration.ZERO;
        }
        boolean time = elapsed.minus(said).compareTo(BETWEEN_LINES) >= 0;
        said = time ? elapsed : said;
        return time;
    }

    private static String names(List<Blocker> blockers) {
        return blockers.stream().map(Blocker::text).collect(Collectors.joining("; "));
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
        String who = blockers.isEmpty() ? "somebody who was gone when asked for" : names(blockers);
        warnings.accept(script.title() + " waits for a lock that is held by " + who + "; retry " + retry + " in "
                + seconds(pause));
    }

    @Override
    public void notice(Script script, String text) {
        information.accept("  server: " + text);
    }

    /** Without a terminal a line now and then: a batch takes a fraction of a second. */
    @Override
    public synchronized void backfilled(Script script, Direction direction, BackfillProgress progress) {
        String line = "  backfill of " + progress.table() + ": " + rows(progress);
        long now = System.nanoTime();
        if (live != null && !progress.ended()) {
            live.show(line);
        } else if (progress.ended() || now - lastBackfillLine >= BETWEEN_LINES.toNanos()) {
            lastBackfillLine = now;
            information.accept(line);
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

    /** To the millisecond. Once for each revision a formatter would be what a run of many spends its time on. */
    static String seconds(Duration duration) {
        long millis = duration.plusNanos(500_000).toMillis();
        return millis / 1000 + "." + String.valueOf(1000 + millis % 1000).substring(1) + " s";
    }
}
