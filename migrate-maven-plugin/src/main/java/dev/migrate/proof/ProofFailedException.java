package dev.migrate.proof;

import dev.migrate.MigrateException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was planned does not do what it should, so it is not written. */
public final class ProofFailedException extends MigrateException {
    private static final long serialVersionUID = 1L;

    private static final String GAP = "This is a gap in the plugin: please report it with the change that you made. "
            + "Until then write the revision by hand: -Dmigrate.autogenerate=false";

    private final transient ProofResult result;

    ProofFailedException(ProofResult result) {
        super(
                "The revision could not be proved, so it was not written:" + lines(result),
                Stream.of(result.upgrade(), result.downgrade())
                        .flatMap(finding -> Stream.ofNullable(finding.advice()))
                        .findFirst()
                        .orElse(GAP));
        this.result = result;
    }

    /** What was found. */
    public ProofResult result() {
        return result;
    }

    private static String lines(ProofResult result) {
        List<String> lines = new ArrayList<>();
        add(lines, "upgrade", result.upgrade());
        add(lines, "downgrade", result.downgrade());
        return String.join("", lines);
    }

    private static void add(List<String> lines, String direction, Finding finding) {
        if (!finding.failure().isEmpty()) {
            lines.add("\n  " + direction + ": " + finding.failure());
        }
        finding.leftovers().forEach(delta -> lines.add("\n  " + direction + " leaves: " + delta));
        finding.lost().forEach(lost -> lines.add("\n  " + direction + " loses: " + lost));
    }
}
