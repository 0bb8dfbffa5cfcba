package dev.migrate.command;

import dev.migrate.revision.Checksum;
import dev.migrate.revision.Direction;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionFile;
import dev.migrate.revision.RevisionScripts;
import dev.migrate.revision.SectionDifference;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.Runner;
import dev.migrate.run.Script;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file of an applied revision that does not say any more what was applied.
 *
 * @param difference from the script that was applied, as unified text: two lines of heading, then hunks
 */
record EditedFile(AppliedRevision row, Revision revision, List<String> difference) {

    /** Those among the rows; a row without a file is none of them. */
    static List<EditedFile> of(Runner runner, List<AppliedRevision> rows, RevisionScripts scripts) {
        return rows.stream().flatMap(row -> of(runner, row, scripts).stream()).toList();
    }

    /** Empty: the file is as it was applied, or gone. */
    static Optional<EditedFile> of(Runner runner, AppliedRevision row, RevisionScripts scripts) {
        Optional<Revision> revision = scripts.graph().find(row.id());
        Optional<RevisionFile> file = revision.flatMap(scripts::find);
        if (file.isEmpty() || (row.checksum().isKnown() && !row.checksum().differsFrom(file.get()))) {
            return Optional.empty();
        }
        return runner.storedScript(row.id())
                .filter(stored -> row.checksum().isKnown() || isOther(stored, file.get()))
                .map(stored -> new EditedFile(row, revision.orElseThrow(), difference(row, stored, file.get())));
    }

    /** A newer version of this tool made the row's checksum in a way of its own: then the scripts are compared. */
    private static boolean isOther(Script stored, RevisionFile file) {
        return Checksum.of(stored.upgrade(), stored.downgrade()).differsFrom(file);
    }

    private static List<String> difference(AppliedRevision row, Script stored, RevisionFile file) {
        List<String> lines = new ArrayList<>();
        lines.add("--- as applied at " + row.appliedAt().truncatedTo(ChronoUnit.SECONDS) + " by " + row.appliedBy());
        lines.add("+++ " + file.revision().source());
        if (file.javaClass().isPresent()) {
            lines.add("  of the source of a class no copy is kept: what was edited is not known");
            return lines;
        }
        for (Direction direction : Direction.values()) {
            lines.addAll(SectionDifference.of(stored.section(direction), file.section(direction)));
        }
        return lines;
    }
}
