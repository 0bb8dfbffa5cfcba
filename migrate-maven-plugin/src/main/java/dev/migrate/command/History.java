package dev.migrate.command;

import dev.migrate.revision.Position;
import dev.migrate.revision.Range;
import dev.migrate.revision.RevisionScripts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code migrate:history}: the revisions, the newest first. */
public final class History {
    private final Workspace workspace;
    private final Options options;

    /**
     * What the user chose.
     *
     * @param range null: all
     * @param verbose whether the report says all that is known
     * @param indicateCurrent whether to look at the database and mark what is applied
     */
    public record Options(@Nullable String range, boolean verbose, boolean indicateCurrent) {}

    /** The newest revision first. */
    public record Result(List<RevisionView> revisions, boolean verbose) {}

    public History(Workspace workspace, Options options) {
        this.workspace = workspace;
        this.options = options;
    }

    public Result run() {
        RevisionScripts scripts = workspace.scripts();
        Range range = options.range() == null ? new Range(null, null) : Range.parse(options.range());
        boolean looks = options.indicateCurrent() || range.needsDatabase();
        Position position = scripts.graph().at(looks ? workspace.appliedIds() : Set.of());
        return new Result(
                RevisionView.of(position.history(range), scripts, looks ? position : null), options.verbose());
    }
}
