package dev.migrate.command;

import dev.migrate.command.Check.Verdict;
import dev.migrate.revision.Direction;
import dev.migrate.revision.RevisionFile;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.Section;
import dev.migrate.rule.Fill;
import java.util.List;
import java.util.stream.Stream;

/** The marked places, for values that only the author knows, which nobody has filled: file and line, and what is asked for there. */
final class OpenPlaces {
    static final String ADVICE = "Write the UPDATE with its value there, in place of the two lines of comment;"
            + " where there can be no rows, delete both lines.";

    private static final String ID = "places";

    private OpenPlaces() {}

    /** Of two sections of one file. */
    static List<String> of(String source, Section upgrade, Section downgrade) {
        return Stream.of(upgrade, downgrade)
                .flatMap(section -> Fill.open(section.sql()).stream().map(place -> line(source, section, place)))
                .toList();
    }

    /** What {@code check} says of them. */
    static Verdict verdict(RevisionScripts scripts) {
        List<String> places = scripts.graph().revisions().stream()
                .map(scripts::file)
                .flatMap(file -> of(file).stream())
                .toList();
        if (places.isEmpty()) {
            return Verdict.passed(ID, "every marked place is filled");
        }
        return Verdict.failed(
                ID,
                places.size() == 1 ? "1 marked place is not filled" : places.size() + " marked places are not filled",
                places,
                ADVICE);
    }

    private static List<String> of(RevisionFile file) {
        return of(file.toString(), file.section(Direction.UPGRADE), file.section(Direction.DOWNGRADE));
    }

    private static String line(String source, Section section, Fill.Place place) {
        return source + ":" + (section.firstLine() + place.line()) + ": not filled: " + place.statement();
    }
}
