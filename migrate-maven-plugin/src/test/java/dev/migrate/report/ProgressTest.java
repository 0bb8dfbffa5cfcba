package dev.migrate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Section;
import dev.migrate.revision.SectionOptions;
import dev.migrate.run.Script;
import dev.migrate.run.StatementProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ProgressTest {
    private static final Script SCRIPT = new Script(
            "b",
            List.of(),
            "Do b",
            "b.sql",
            new Checksum("sha256/1", "0"),
            new Section(Direction.UPGRADE, SectionOptions.NONE, "", 1),
            new Section(Direction.DOWNGRADE, SectionOptions.NONE, "", 1));

    private final List<String> lines = new ArrayList<>();

    @Test
    void withoutATerminalThereIsALineEveryTenSeconds() {
        work(new Progress(lines::add, lines::add, Style.PLAIN), 50);
        assertEquals(
                List.of(
                        "  b (Do b): 10 s, VACUUM: scanning heap, 50 %",
                        "  b (Do b): 20 s, VACUUM: scanning heap, 50 %"),
                lines);
    }

    @Test
    void inATerminalThereIsALiveLineThatGivesWay() {
        LiveLine live = new LiveLine() {
            @Override
            public void show(String text) {
                lines.add("live:" + text);
            }

            @Override
            public void clear() {
                lines.add("cleared");
            }
        };
        Progress progress = new Progress(lines::add, lines::add, Style.PLAIN, live);
        work(progress, 2);
        progress.finished(SCRIPT, Direction.UPGRADE, Duration.ofMillis(1200));
        assertEquals(
                List.of(
                        "live:  b (Do b): 0 s, VACUUM: scanning heap, 50 %",
                        "live:  b (Do b): 1 s, VACUUM: scanning heap, 50 %", "cleared", "+ b  Do b  1.200 s"),
                lines);
    }

    private static void work(Progress progress, int halfSeconds) {
        StatementProgress half = new StatementProgress("VACUUM", "scanning heap", OptionalInt.of(50));
        for (int i = 1; i <= halfSeconds; i++) {
            progress.working(SCRIPT, Direction.UPGRADE, Duration.ofMillis(500L * i), Optional.of(half), List.of());
        }
    }
}
