package dev.migrate.command;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.run.AppliedRevision;
import dev.migrate.run.Runner;
import dev.migrate.run.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a database has applied and no file has any more, by the scripts that the database keeps. */
final class StoredRevisions {
    private final RunnableScripts files;
    private final Map<String, Script> stored;

    private StoredRevisions(RunnableScripts files, Map<String, Script> stored) {
        this.files = files;
        this.stored = stored;
    }

    static StoredRevisions of(Runner runner, List<AppliedRevision> rows, RunnableScripts files) {
        Set<String> unknown =
                files.scripts().graph().at(AppliedRevision.appliedIds(rows)).unknown();
        Map<String, Script> stored = new LinkedHashMap<>();
        for (String id : unknown) {
            runner.storedScript(id).ifPresent(script -> stored.put(id, script));
        }
        return new StoredRevisions(files, stored);
    }

    /** The history of the files, with these. */
    RevisionGraph graph() {
        return stored.isEmpty()
                ? files.scripts().graph()
                : files.scripts()
                        .graph()
                        .plus(stored.values().stream()
                                .map(StoredRevisions::revision)
                                .toList());
    }

    /** Those among the revisions that are run from the database's own copy. */
    List<Script> among(List<Revision> revisions) {
        return revisions.stream()
                .flatMap(revision -> Optional.ofNullable(stored.get(revision.id())).stream())
                .toList();
    }

    /** Each from its file, or as it is stored. */
    List<Script> runnable(List<Revision> revisions) {
        return revisions.stream()
                .map(revision -> Optional.ofNullable(stored.get(revision.id())).orElseGet(() -> files.of(revision)))
                .toList();
    }

    /** Labels and dependencies are not stored: what is taken back is found by its parents alone. */
    private static Revision revision(Script script) {
        return new Revision(
                script.id(), script.message(), script.parents(), List.of(), List.of(), List.of(), script.source());
    }
}
