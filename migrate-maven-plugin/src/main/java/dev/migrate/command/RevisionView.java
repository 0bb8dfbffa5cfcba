package dev.migrate.command;

import dev.migrate.revision.Position;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionFile;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionScripts;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision as a report shows it.
 *
 * @param labels its own and those of its branch
 * @param head whether nothing follows it
 * @param branchPoint whether several follow it
 * @param applied whether it is applied; null: no database was looked at
 * @param file relative to the project's folder
 */
public record RevisionView(
        String id,
        String message,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        boolean head,
        boolean branchPoint,
        @Nullable Boolean applied,
        @Nullable OffsetDateTime created,
        @Nullable String author,
        String file) {

    /** Whether it joins branches. */
    public boolean merge() {
        return revises.size() > 1;
    }

    static RevisionView of(Revision revision, RevisionScripts scripts, @Nullable Position position) {
        RevisionGraph graph = scripts.graph();
        RevisionFile file = scripts.file(revision);
        int children = graph.children(revision).size();
        return new RevisionView(
                revision.id(),
                revision.message(),
                ids(graph.parents(revision)),
                ids(graph.dependencies(revision)),
                graph.labels(revision).stream().sorted().toList(),
                children == 0,
                children > 1,
                position == null ? null : position.isApplied(revision),
                file.created().orElse(null),
                file.author().orElse(null),
                revision.source());
    }

    static List<RevisionView> of(List<Revision> revisions, RevisionScripts scripts, @Nullable Position position) {
        return revisions.stream()
                .map(revision -> of(revision, scripts, position))
                .toList();
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }
}
